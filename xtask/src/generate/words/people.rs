//! The organizations and the fictional persons of each country.

use super::places::COUNTRIES;
use super::{Pair, Text};

/// The organizations of every country: suffix of the id, name, abbreviation.
pub const BODIES: &[(&str, Pair, &str)] = &[
    ("mofa", ("Ministry of Foreign Affairs", "외교부"), "MOFA"),
    ("mod", ("Ministry of Defence", "국방부"), "MOD"),
    ("ncsc", ("National Cyber Security Centre", "국가사이버안보센터"), "NCSC"),
    ("moti", ("Ministry of Trade and Industry", "통상산업부"), "MOTI"),
    ("moe", ("Ministry of Environment", "환경부"), "MOE"),
    ("coast", ("Coast Guard", "해양경찰청"), "CG"),
];

const GIVEN: &[Pair] = &[
    ("Maren", "마렌"),
    ("Tovi", "토비"),
    ("Selin", "셀린"),
    ("Jarek", "야레크"),
    ("Odile", "오딜"),
    ("Nilo", "닐로"),
    ("Hanne", "하네"),
    ("Ravi", "라비"),
    ("Ilse", "일제"),
    ("Cato", "카토"),
    ("Yuna", "유나"),
    ("Bram", "브람"),
    ("Leda", "레다"),
    ("Samir", "사미르"),
    ("Petra", "페트라"),
    ("Dorin", "도린"),
];

const FAMILY: &[Pair] = &[
    ("Aldersen", "알데르센"),
    ("Bekele", "베켈레"),
    ("Corvane", "코르베인"),
    ("Dunmarsh", "던마시"),
    ("Estrello", "에스트레요"),
    ("Farrowby", "패로비"),
    ("Galanis", "갈라니스"),
    ("Hollweg", "홀베그"),
    ("Imanari", "이마나리"),
    ("Jorvik", "요르비크"),
    ("Kestrin", "케스트린"),
    ("Lomasky", "로마스키"),
    ("Montrav", "몬트라브"),
    ("Nordhal", "노르달"),
    ("Ostrava", "오스트라바"),
    ("Quillon", "퀼런"),
    ("Rasmund", "라스문"),
];

/// The number of persons in each country.
pub const PERSONS_EACH: usize = 4;

/// The id and the name of a country's nth person.
pub fn person(country: usize, nth: usize) -> (String, Text) {
    let number = country * PERSONS_EACH + nth;
    // The lengths of the lists have no common divisor, so names repeat only after 272 persons.
    let ((given, given_ko), (family, family_ko)) =
        (GIVEN[number % GIVEN.len()], FAMILY[number % FAMILY.len()]);
    let id = format!("{}-{}", given.to_lowercase(), family.to_lowercase());
    (id, Text { en: format!("{given} {family}"), ko: format!("{given_ko} {family_ko}") })
}

/// The id of a country's organization.
pub fn organization_id(country: usize, body: usize) -> String {
    format!("{}-{}", COUNTRIES[country].code.to_lowercase(), BODIES[body].0)
}

#[cfg(test)]
mod tests {
    use super::{COUNTRIES, PERSONS_EACH, person};
    use std::collections::BTreeSet;

    #[test]
    fn names_of_persons_are_unique() {
        let ids: BTreeSet<String> = (0..COUNTRIES.len())
            .flat_map(|country| (0..PERSONS_EACH).map(move |nth| person(country, nth).0))
            .collect();
        assert_eq!(ids.len(), COUNTRIES.len() * PERSONS_EACH);
    }
}
