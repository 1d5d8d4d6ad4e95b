//! The types of everything that leaves the library: Rust → JSON Schema → TypeScript.

use crate::setup;
use crate::step::{command, run, run_command};
use anyhow::Result;

/// Writes the schema and the TypeScript types anew.
pub fn write() -> Result<()> {
    setup::npm()?;
    let mut schema = command("cargo test --quiet --features schema --test schema");
    run_command("schema", schema.env("GOUJI_WRITE", "1"))?;
    run("types", "node npm/tools/types.mjs")
}
