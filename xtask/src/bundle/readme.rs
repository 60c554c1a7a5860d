//! The README of the package: the project's own, without what is for people with a checkout.

use std::fs;
use std::path::Path;

use crate::failure::{Done, Failure};
use crate::project;

/// The sections that need a checkout.
const LEFT_OUT: [&str; 3] = ["Two commands", "Before you publish a dataset", "More"];

/// Writes it into a folder.
pub fn write(dist: &Path) -> Done {
    let (from, to) = (project::root().join("README.md"), dist.join("README.md"));
    let text = fs::read_to_string(&from).map_err(Failure::io("read", &from))?;
    fs::write(&to, shortened(&text)?).map_err(Failure::io("write", &to))
}

fn shortened(text: &str) -> Done<String> {
    let mut kept = text.to_owned();
    for title in LEFT_OUT {
        let heading = format!("\n## {title}\n");
        let Some(at) = kept.find(&heading) else {
            return Err(Failure::new(format!("README.md has no section \"{title}\" to leave out")));
        };
        let rest = at + heading.len();
        let end = kept[rest..].find("\n## ").map_or(kept.len(), |next| rest + next);
        kept.replace_range(at..end, "");
    }
    // Beside it in the package, whose readers have the command line installed, if at all.
    Ok(kept.replace("](docs/", "](").replace("cargo dialogue-summary ", "dialogue-summary "))
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn what_needs_a_checkout_is_left_out_and_links_lead_into_the_package() {
        let text = "# A\n\n[b](docs/b.md)\n\n## Two commands\n\nno\n\n### Nor\n\n## Use\n\ncargo dialogue-summary yes\n\n\
                    ## Before you publish a dataset\n\nno\n\n## More\n\nno\n";
        let kept = "# A\n\n[b](b.md)\n\n## Use\n\ndialogue-summary yes\n";
        assert_eq!(shortened(text).unwrap_or_default(), kept);
    }

    #[test]
    fn a_section_by_another_name_is_no_package() {
        assert!(shortened("# A\n\n## Two commands\n").is_err());
    }
}
