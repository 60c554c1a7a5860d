//! What the page's JavaScript uses: one `Widget` per element, created and called by the shell.

mod api;
mod attributes;
mod chunked_reader;
mod events;
mod host;
mod loader;
mod normalizer;
mod objects;
mod panic;
mod prerendered;
mod share;

pub use api::Widget;
pub use panic::on_panic;
