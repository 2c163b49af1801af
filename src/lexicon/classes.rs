//! TEMPORARY shim.

#[allow(missing_docs)]
pub fn class(lemma: &str) -> Option<&'static str> {
    Some(match lemma {
        "kill" | "die" | "dead" | "death" | "fatality" | "slay" | "toll" | "deceased"
        | "perish" | "deadly" | "fatal" => "kill",
        "injure" | "hurt" | "wound" | "injury" | "injured" | "wounded" | "hospitalize"
        | "hospitalise" => "injure",
        "quake" | "earthquake" | "tremor" | "temblor" => "quake",
        "meeting" | "meet" | "talk" | "talks" | "session" | "discussion" | "negotiation"
        | "summit" | "dialogue" | "consultation" => "meeting",
        "plan" | "framework" | "proposal" | "document" | "blueprint" => "plan",
        "arrest" | "detain" | "custody" => "arrest",
        "shooting" | "shoot" | "gunfire" | "gunshot" => "shooting",
        "buy" | "acquire" | "acquisition" | "purchase" | "takeover" => "acquire",
        "fire" | "blaze" | "inferno" => "fire",
        "crash" | "collision" | "collide" => "crash",
        _ => return None,
    })
}

#[allow(missing_docs)]
pub fn takes_object(lemma: &str) -> bool {
    matches!(
        lemma,
        "kill"
            | "injure"
            | "wound"
            | "hurt"
            | "destroy"
            | "damage"
            | "arrest"
            | "detain"
            | "displace"
            | "evacuate"
    )
}
