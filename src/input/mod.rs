//! What is it, and which encoding: bytes in, text or a named format out.

mod decode;
pub mod detect;

pub use decode::{Decoded, decode};
pub use detect::Format;

use crate::document::Source;
use crate::options::Options;
use sha2::{Digest, Sha256};

/// Name, length and hash of an input; format and encoding are filled in by whoever reads it.
pub fn describe(bytes: &[u8], options: &Options) -> Source {
    let digest = Sha256::digest(bytes);
    Source {
        name: options.name.clone(),
        bytes: bytes.len() as u64,
        sha256: digest.iter().map(|byte| format!("{byte:02x}")).collect(),
        ..Source::default()
    }
}
