//! Numbers told in several units: "five hours and 50 minutes", "six feet two inches".

use super::Quantity;
use crate::value::unit::Unit;
use rust_decimal::Decimal;

impl Quantity {
    /// The numbers of the units that it is told in, the largest first, without what is nought:
    /// "five hours and 50 minutes" → 5 hours, 50 minutes. None where it is told in one unit.
    #[must_use]
    pub fn told_parts(&self) -> Option<Vec<(Decimal, Unit)>> {
        let mut unit = self.told_in.as_ref()?;
        let [number] = self.stated[..] else {
            return None;
        };
        let mut worth = Decimal::ONE;
        let mut steps = vec![(unit, worth)];
        while *unit != self.unit {
            let (smaller, per) = unit.part()?;
            worth = worth.checked_mul(Decimal::from(per))?;
            steps.push((smaller, worth));
            unit = smaller;
        }
        let mut rest = number;
        let mut parts = Vec::with_capacity(steps.len());
        for (unit, so_far) in steps {
            let each = worth.checked_div(so_far)?;
            let last = *unit == self.unit;
            let many = if last { rest } else { (rest / each).floor() };
            rest = rest.checked_sub(many.checked_mul(each)?)?;
            if !many.is_zero() {
                parts.push((many.normalize(), unit.clone()));
            }
        }
        Some(parts)
    }
}
