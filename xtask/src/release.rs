//! What is looked at by hand before a release: two checkers that bring more along than all the rest of the project.

use crate::step::run;
use crate::{extension, pack};
use anyhow::Result;

/// Builds the package and the extension and runs both checkers over them. The package is ES modules only, hence the profile.
pub fn check() -> Result<()> {
    pack::build()?;
    extension::build()?;
    let tarball = pack::tarball()?;
    run(
        "types, as others resolve them",
        &format!("npx --yes @arethetypeswrong/cli {} --profile esm-only", tarball.display()),
    )?;
    run("extension, as Mozilla checks it", "npx --yes web-ext lint --source-dir extension/dist/firefox")
}
