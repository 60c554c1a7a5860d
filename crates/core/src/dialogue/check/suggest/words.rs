//! The word of the format for one that people write in its place.

/// What is often written in place of a word of the format. A word of the format belongs to one key only, or means the same.
const MEANT: &[(&str, &[&str])] = &[
    // Who states something
    (
        "joint",
        &[
            "all",
            "all parties",
            "all sides",
            "both",
            "both countries",
            "both parties",
            "both sides",
            "jointly",
            "joint statement",
            "together",
            "공동",
            "양국",
            "양측",
        ],
    ),
    ("publisher", &["source", "the source", "press", "media", "report", "reported", "출처"]),
    ("editor", &["author", "note", "editors", "editor's note", "editor’s note", "editorial", "편집자"]),
    // Roles of countries
    (
        "participant",
        &[
            "attendee",
            "co host",
            "host",
            "member",
            "participants",
            "participating",
            "party",
            "side",
            "참가국",
        ],
    ),
    ("discussed", &["about", "concerned", "mentioned", "subject", "target", "topic"]),
    ("theatre", &["battlefield", "scene", "war", "war zone"]),
    // Forms of announcements
    (
        "commitment",
        &[
            "action plan",
            "commit",
            "letter of intent",
            "plan",
            "pledge",
            "promise",
            "roadmap",
            "statement of intent",
            "undertaking",
            "공약",
        ],
    ),
    (
        "position",
        &[
            "appeal",
            "call",
            "communique",
            "communiqué",
            "condemnation",
            "declaration",
            "joint communique",
            "joint communiqué",
            "joint declaration",
            "joint statement",
            "opinion",
            "press statement",
            "stance",
            "statement",
            "stressed",
            "view",
            "공동선언",
            "공동성명",
            "선언",
            "성명",
            "입장",
        ],
    ),
    ("exercise", &["drill", "training", "war game", "훈련"]),
    (
        "agreement",
        &[
            "accord",
            "contract",
            "convention",
            "deal",
            "mou",
            "memorandum",
            "memorandum of understanding",
            "pact",
            "protocol",
            "treaty",
            "양해각서",
            "조약",
            "합의",
            "협정",
        ],
    ),
    (
        "meeting",
        &[
            "conference",
            "consultation",
            "dialogue",
            "forum",
            "next meeting",
            "summit",
            "talks",
            "visit",
            "workshop",
            "회의",
        ],
    ),
    ("other", &["announcement", "misc", "miscellaneous", "news", "press release", "sanctions", "기타"]),
    // What an attendance counts
    (
        "persons",
        &[
            "attendees",
            "delegates",
            "experts",
            "individuals",
            "officials",
            "participants",
            "people",
            "명",
            "인원",
        ],
    ),
    (
        "organizations",
        &["agencies", "bodies", "companies", "entities", "institutions", "org", "orgs", "기관"],
    ),
    // Kinds of cards and of parties
    (
        "topic",
        &["agenda", "agenda item", "discussion", "issue", "item", "session", "subject", "topics", "의제"],
    ),
    (
        "delegation",
        &["country", "delegate", "delegates", "delegations", "participant", "party", "side", "대표단"],
    ),
    ("announcement", &["announcements", "statement", "발표"]),
    ("country", &["nation", "state", "territory", "국가"]),
    ("organization", &["alliance", "bloc", "body", "igo", "org", "union", "기구"]),
    // What a person was
    ("co_chair", &["joint chair", "공동의장"]),
    ("chair", &["chairman", "chairperson", "chairwoman", "president", "의장"]),
    ("head_of_delegation", &["chief delegate", "head", "hod", "leader", "수석대표"]),
    // Times of a milestone
    ("past", &["before", "done", "earlier", "previous"]),
    ("held", &["current", "now", "present", "this"]),
    ("due", &["future", "later", "next", "planned", "upcoming"]),
];

/// The words of forms, each of which people write as the kind of a card.
const FORMS: [&str; 5] = ["commitment", "position", "exercise", "agreement", "meeting"];

/// The kind and the form of an announcement whose form was written as the kind of the card, as JSON.
pub fn form_as_kind(found: &str, kinds: &[String]) -> Option<String> {
    let is_card = kinds.iter().any(|kind| kind == "announcement");
    let forms: Vec<String> = FORMS.map(str::to_owned).to_vec();
    let other = suggestion(found, kinds).filter(|kind| kind != "announcement");
    let form = suggestion(found, &forms).filter(|_| is_card && other.is_none())?;
    Some(format!("\"kind\": \"announcement\", \"form\": \"{form}\""))
}

/// The one of `words` that was probably meant.
pub fn suggestion(found: &str, words: &[String]) -> Option<String> {
    let found = found.trim().to_lowercase().replace(['_', '-'], " ");
    let is_found = |word: &str| word.replace('_', " ") == found;
    let meant = MEANT.iter().filter(|(word, others)| is_found(word) || others.contains(&&*found));
    let mut words = meant.filter_map(|(word, _)| words.iter().find(|known| known == word));
    words.next().cloned()
}
