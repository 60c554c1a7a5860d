//! A file server for one story: the build, the scenario pages, and errors on demand.

use super::make::Make;
use super::tools;
use http_body_util::{Channel, Either, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{
    ACCEPT, ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, LOCATION,
};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use std::collections::{BTreeSet, HashMap};
use std::convert::Infallible;
use std::fs;
use std::net::SocketAddr;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tokio::{task, time};

/// A script that records the widget's events and uncaught errors. It runs before the page's scripts.
pub const EAR: &str = include_str!("ear.js");

const CONSOLE: &str = include_str!("console.js");

/// Its path, for browsers into which WebDriver cannot inject scripts.
const EAR_PATH: &str = "/ear.js";

/// The response for a path, instead of its file.
#[derive(Clone, Debug)]
pub enum Rule {
    /// Status 404.
    Missing,
    /// The file with another media type.
    Typed(&'static str),
    /// A redirect to this URL.
    Moved(String),
    /// No response until the rule is lifted.
    Held,
    /// This file of the build.
    Built(String),
    /// This text, with the media type of the path's extension.
    Words(String),
    /// These bytes, with the media type of the path's extension.
    Bytes(Vec<u8>),
    /// This text where the file is imported as a script, and the file where it is fetched.
    ToImports(String),
    /// This text in pieces of this many bytes, so slowly that a browser paints each.
    Slowly(String, usize),
    /// These bytes, compressed with brotli.
    #[allow(dead_code, reason = "it is for the benches")]
    Packed(Arc<Vec<u8>>),
}

type Body = Either<Full<Bytes>, Channel<Bytes, Infallible>>;

/// The server of a story, on its own port.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    runtime: Option<Runtime>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    rules: HashMap<String, Rule>,
    /// The files that are served from the other build.
    deployed: Vec<String>,
    /// Files that may be cached, with their Cache-Control. Others are not cached.
    kept: Vec<(String, &'static str)>,
    policy: Option<String>,
    /// Whether responses allow other origins.
    shares: bool,
    requests: Vec<String>,
    /// The `Accept` header of each request, with its path.
    accepted: Vec<(String, String)>,
    ended: bool,
}

impl Server {
    /// Starts a server: `…/dist/…` is the build, `/examples/…` the built examples, `/hosts/…` the
    /// pages of other people's tools, `/further-languages/…` the build with a language from right to left, everything else the
    /// scenario pages.
    pub fn start() -> Server {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
        let (listener, address) = runtime.block_on(unused_port());
        let shared = Arc::new(Shared::default());
        runtime.spawn(listen(listener, Arc::clone(&shared)));
        Server { address, shared, runtime: Some(runtime) }
    }

    /// Its origin.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Its port.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Sets the rule of a path.
    pub fn rule(&self, path: &str, rule: Rule) {
        self.state().rules.insert(path.to_owned(), rule);
        self.shared.changed.notify_all();
    }

    /// Serves this text at a path.
    pub fn put(&self, path: &str, words: &str) {
        self.rule(path, Rule::Words(words.to_owned()));
    }

    /// Serves a file of the build at a path.
    pub fn copy(&self, path: &str, name: &str) {
        self.rule(path, Rule::Built(name.to_owned()));
    }

    /// Removes the rule of a path.
    pub fn lift(&self, path: &str) {
        self.state().rules.remove(path);
        self.shared.changed.notify_all();
    }

    /// Serves exactly these files from the other build.
    pub fn deploy(&self, names: &[&str]) {
        self.state().deployed = names.iter().map(ToString::to_string).collect();
    }

    /// Sets the Cache-Control of a file of the build.
    pub fn keep(&self, name: &str, control: &'static str) {
        self.state().kept.push((name.to_owned(), control));
    }

    /// Sets the Content-Security-Policy of every page.
    pub fn policy(&self, policy: &str) {
        self.state().policy = Some(policy.to_owned());
    }

    /// Allows other origins to read all responses.
    pub fn share(&self) {
        self.state().shares = true;
    }

    /// The requested paths, in order.
    pub fn requests(&self) -> Vec<String> {
        self.state().requests.clone()
    }

    /// The number of requests for a path.
    pub fn times_asked(&self, path: &str) -> usize {
        self.state().requests.iter().filter(|asked| *asked == path).count()
    }

    /// The `Accept` headers of the requests for a path.
    pub fn accepted(&self, path: &str) -> Vec<String> {
        let state = self.state();
        let of_path = state.accepted.iter().filter(|(asked, _)| asked == path);
        of_path.map(|(_, accepted)| accepted.clone()).collect()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.shared.state()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.state().ended = true;
        self.shared.changed.notify_all();
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The rule of a path. Waits while it is held.
    fn rule(&self, path: &str) -> Option<Rule> {
        let held = |state: &mut State| !state.ended && matches!(state.rules.get(path), Some(Rule::Held));
        let state = self.changed.wait_while(self.state(), held);
        state.unwrap_or_else(PoisonError::into_inner).rules.get(path).cloned()
    }
}

/// A port that this run has not used before, since browsers keep storage by origin.
async fn unused_port() -> (TcpListener, SocketAddr) {
    static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        if USED.lock().unwrap_or_else(PoisonError::into_inner).insert(address.port()) {
            return (listener, address);
        }
    }
}

async fn listen(listener: TcpListener, shared: Arc<Shared>) {
    while let Ok((stream, _)) = listener.accept().await {
        let shared = Arc::clone(&shared);
        let service = service_fn(move |request| {
            let shared = Arc::clone(&shared);
            // This blocks while a rule holds the response.
            async move { task::spawn_blocking(move || answer(&request, &shared)).await }
        });
        // Errors are ignored: the browser may close the connection.
        task::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    }
}

fn answer(request: &Request<Incoming>, shared: &Shared) -> Response<Body> {
    let path = request.uri().path().to_owned();
    if path == EAR_PATH {
        let response = Response::builder().header(CONTENT_TYPE, "text/javascript");
        return response.body(whole([EAR, CONSOLE].concat())).expect("headers are headers");
    }
    let accept = request.headers().get(ACCEPT).and_then(|accept| accept.to_str().ok());
    let accept = accept.unwrap_or_default().to_owned();
    shared.state().requests.push(path.clone());
    shared.state().accepted.push((path.clone(), accept));
    let rule = shared.rule(&path);
    let mut media_type = media_type(&path);
    let moved = match &rule {
        Some(Rule::Moved(address)) => Some(address.clone()),
        _ => None,
    };
    let packed = matches!(rule, Some(Rule::Packed(_)));
    let piece = match &rule {
        Some(Rule::Slowly(_, piece)) => Some(*piece),
        _ => None,
    };
    let body = match rule {
        Some(Rule::Missing | Rule::Held | Rule::Moved(_)) => None,
        Some(Rule::Words(words) | Rule::Slowly(words, _)) => Some(words.into_bytes()),
        Some(Rule::Bytes(bytes)) => Some(bytes),
        Some(Rule::ToImports(words)) if is_import(request) => Some(words.into_bytes()),
        Some(Rule::Packed(bytes)) => Some(bytes.to_vec()),
        Some(Rule::Built(name)) => fs::read(tools::dist().join(name)).ok(),
        Some(Rule::Typed(other)) => {
            media_type = other;
            file(&path, shared)
        }
        None | Some(Rule::ToImports(_)) => file(&path, shared),
    };
    let is_page = media_type.starts_with("text/html");
    let body = if is_page && Make::of_run() != Make::Chromium { body.map(with_ear) } else { body };
    let status = match (&moved, &body) {
        (Some(_), _) => 302,
        (None, Some(_)) => 200,
        (None, None) => 404,
    };
    let kept =
        |(name, control): &(String, &'static str)| path.ends_with(&format!("/{name}")).then_some(*control);
    let control = shared.state().kept.iter().find_map(kept).unwrap_or("no-store");
    let mut response =
        Response::builder().status(status).header(CONTENT_TYPE, media_type).header(CACHE_CONTROL, control);
    if let Some(address) = moved {
        response = response.header(LOCATION, address);
    }
    if shared.state().shares {
        response = response.header(ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
    if packed {
        response = response.header(CONTENT_ENCODING, "br");
    }
    if let Some(policy) = shared.state().policy.clone().filter(|_| is_page) {
        response = response.header(CONTENT_SECURITY_POLICY, policy);
    }
    let body = body.unwrap_or_default();
    let body = match piece {
        Some(piece) => slowly(body, piece),
        None => whole(body),
    };
    response.body(body).expect("headers are headers")
}

fn is_import(request: &Request<Incoming>) -> bool {
    request.headers().get("sec-fetch-dest").is_some_and(|destination| destination == "script")
}

fn whole(bytes: impl Into<Bytes>) -> Body {
    Either::Left(Full::new(bytes.into()))
}

fn slowly(bytes: Vec<u8>, piece: usize) -> Body {
    let (mut sender, body) = Channel::new(1);
    task::spawn(async move {
        for piece in bytes.chunks(piece) {
            if sender.send_data(Bytes::copy_from_slice(piece)).await.is_err() {
                return;
            }
            time::sleep(Duration::from_millis(40)).await;
        }
    });
    Either::Right(body)
}

/// The page with the recording script as its first. Other files are unchanged.
fn with_ear(page: Vec<u8>) -> Vec<u8> {
    let starts =
        |page: &str| ["<head>", "<!doctype html>"].iter().find_map(|tag| Some(page.find(tag)? + tag.len()));
    match str::from_utf8(&page).ok().and_then(|page| Some(page.split_at(starts(page)?))) {
        Some((before, behind)) => {
            format!("{before}<script src=\"{EAR_PATH}\"></script>{behind}").into_bytes()
        }
        None => page,
    }
}

fn file(path: &str, shared: &Shared) -> Option<Vec<u8>> {
    if path.contains("..") {
        return None;
    }
    if let Some((name, built)) = path.strip_prefix("/examples/").and_then(|rest| rest.split_once('/')) {
        let built = if built.is_empty() { "index.html" } else { built };
        return fs::read(tools::example(name).join(built)).ok();
    }
    if let Some((name, built)) = path.strip_prefix("/hosts/").and_then(|rest| rest.split_once('/')) {
        let built = if built.is_empty() { "index.html" } else { built };
        return fs::read(tools::host(name).join("dist").join(built)).ok();
    }
    if let Some(built) = path.strip_prefix("/further-languages/") {
        return fs::read(tools::further_languages().join(built)).ok();
    }
    let file = match path.split_once("/dist/") {
        Some((_, built)) => {
            let built = if built.is_empty() { "index.html" } else { built };
            let is_other = shared.state().deployed.iter().any(|name| name == built);
            let build = if is_other { tools::other_dist() } else { tools::dist() };
            build.join(built)
        }
        None => tools::pages().join(path.trim_start_matches('/')),
    };
    fs::read(file).ok()
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("xhtml") => "application/xhtml+xml",
        // Its encoding is what the page says.
        Some("htm") => "text/html",
        _ => "text/html; charset=utf-8",
    }
}
