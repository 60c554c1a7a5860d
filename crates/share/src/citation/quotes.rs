//! Quotation marks inside a title.

type Pair = (char, char);

const DOUBLE: Pair = ('“', '”');
const SINGLE: Pair = ('‘', '’');

/// The marks around a title, and those inside of it.
#[derive(Clone, Copy, Debug)]
pub struct Marks {
    /// Around the title.
    pub outer: Pair,
    /// Inside of it, in place of double marks and of single ones.
    pub inner: [Pair; 2],
}

/// Double marks outside.
pub const AMERICAN: Marks = Marks { outer: DOUBLE, inner: [SINGLE, SINGLE] };
/// Single marks outside.
pub const BRITISH: Marks = Marks { outer: SINGLE, inner: [DOUBLE, DOUBLE] };

/// A title that stands in no marks, with curly ones inside.
pub fn curly(title: &str) -> String {
    inside(title, Marks { outer: DOUBLE, inner: [DOUBLE, SINGLE] })
}

/// The title with the marks that belong inside of others. Straight marks become curly, and apostrophes stay apostrophes.
pub fn inside(title: &str, marks: Marks) -> String {
    let mut out = String::with_capacity(title.len());
    let mut before = ' ';
    let mut letters = title.chars().peekable();
    let mut open = 0_u32;
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        let is_start = before.is_whitespace() || matches!(before, '(' | '[' | '—' | '–' | '-' | '“' | '‘');
        let is_apostrophe = before.is_alphanumeric() && (next.is_alphanumeric() || open == 0);
        let mark = match letter {
            '“' | '‘' => Some(true),
            '”' => Some(false),
            '’' | '\'' if is_apostrophe => None,
            '’' => Some(false),
            '"' | '\'' => Some(is_start),
            _ => None,
        };
        let inner = marks.inner[usize::from(matches!(letter, '‘' | '’' | '\''))];
        match mark {
            Some(true) => {
                open += 1;
                out.push(inner.0);
            }
            Some(false) => {
                open = open.saturating_sub(1);
                out.push(inner.1);
            }
            None => out.push(if letter == '\'' { '’' } else { letter }),
        }
        before = letter;
    }
    out
}
