//! The publisher's command line.

fn main() -> std::process::ExitCode {
    dialogue_summary::cli::run()
}
