//! The codes of languages with two letters (ISO 639-1).

/// The codes of ISO 639-1, two letters each, in order.
const ASSIGNED: &str = "aaabaeafakamanarasavayazbabebgbhbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteufafffifjfofrfyga\
gdglgngugvhahehihohrhthuhyhziaidieigiiikioisitiujajvkakgkikjkkklkmknkokrkskukvkwkylalblglilnloltlulv\
mgmhmimkmlmnmrmsmtmynanbndnengnlnnnonrnvnyocojomorospapiplpsptqurmrnrorurwsascsdsesgsiskslsmsnsosqsr\
ssstsusvswtatetgthtitktltntotrtstttwtyugukuruzvevivowawoxhyiyozazhzu";

/// Whether a code of two letters is one of ISO 639-1. `kr` is not accepted: it means Kanuri, but is written for Korean, and
/// ISO 639-3 has a code for Kanuri too.
pub fn is_assigned(code: &str) -> bool {
    let code = code.to_ascii_lowercase();
    code != "kr" && (0..ASSIGNED.len()).step_by(2).any(|at| ASSIGNED.get(at..at + 2) == Some(code.as_str()))
}

/// Every accepted code of two letters.
pub fn assigned() -> impl Iterator<Item = &'static str> {
    (0..ASSIGNED.len()).step_by(2).filter_map(|at| ASSIGNED.get(at..at + 2)).filter(|code| *code != "kr")
}
