//! Styles, scripts, anchors and policies of the page around the widget.

mod anchors;
mod dom_changes;
mod leaks;
mod links;
mod many_instances;
mod page_styles;
mod slots;
mod style_sheet;
mod typed_keys;
mod url_scripts;
mod wasm_forbidden;
