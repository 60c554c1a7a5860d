//! A view of the record as HTML, for pages that cannot run the widget.

pub mod html;

pub use dialogue_summary_share::export::{Export, WidgetPage, element_id};
