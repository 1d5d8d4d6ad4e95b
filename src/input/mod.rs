//! What is it, and which encoding: bytes in, text or a named format out.

pub mod damage;
mod declared;
mod decode;
pub mod detect;
mod frequent;
mod host;

pub use decode::{Decoded, decode};
pub use detect::Format;

use crate::document::Source;
use crate::options::Options;
use sha2::{Digest, Sha256};

/// Name, length, hash of an input, and its format where that is no text; whoever reads it fills in the rest.
pub fn describe(bytes: &[u8], options: &Options) -> Source {
    let digest = Sha256::digest(bytes);
    Source {
        name: options.name.clone(),
        bytes: bytes.len() as u64,
        sha256: digest.iter().map(|byte| format!("{byte:02x}")).collect(),
        format: detect::binary(bytes).map_or("", Format::name).into(),
        ..Source::default()
    }
}
