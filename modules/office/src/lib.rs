//! The exports of the office module are those of the crate (`src/wasm`).

pub use gouji::*;
