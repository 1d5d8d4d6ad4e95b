//! The predefined CMaps: what the codes of a font stand for where the PDF only names a table that every reader has.
//!
//! The native binary carries them. In the browser they are files, one for each character collection, which the host
//! hands in once a font has asked. A page whose font asked in vain is not read at all: its codes would be taken for
//! others, and what stands behind them on a line would be out of place.

use hayro_cmap::CMapName;
use hayro_interpret::CMapResolverFn;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Gives a CMap in a form that the reader takes.
pub type Find = fn(CMapName<'_>) -> Option<&'static [u8]>;

/// Where this build has them, and who wants to know which are missing.
#[cfg(feature = "pdf-cmaps")]
pub const FIND: Find = hayro_cmap::load_embedded;
#[cfg(not(feature = "pdf-cmaps"))]
pub const FIND: Find = super::files::find;
#[cfg(feature = "pdf-cmaps")]
pub const TELL: fn(&BTreeSet<String>) = |_| ();
#[cfg(not(feature = "pdf-cmaps"))]
pub const TELL: fn(&BTreeSet<String>) = super::files::tell;

/// Whether a standard knows this CMap. What none knows can be handed in by nobody.
pub fn predefined(name: &str) -> bool {
    !matches!(CMapName::from_bytes(name.as_bytes()), CMapName::Custom(_))
}

/// Looks CMaps up and remembers which were not there.
#[derive(Clone)]
pub struct Lookup {
    find: Find,
    missing: Arc<Mutex<BTreeSet<String>>>,
}

impl Lookup {
    /// Looks up by this.
    pub fn new(find: Find) -> Self {
        Self { find, missing: Arc::default() }
    }

    /// For the reader.
    pub fn resolver(&self) -> CMapResolverFn {
        let lookup = self.clone();
        Arc::new(move |name| lookup.find(name))
    }

    fn find(&self, name: CMapName<'_>) -> Option<&'static [u8]> {
        let found = (self.find)(name);
        if found.is_none() {
            self.names().insert(String::from_utf8_lossy(name.to_bytes()).into_owned());
        }
        found
    }

    /// What was asked for in vain.
    pub fn missing(&self) -> BTreeSet<String> {
        self.names().clone()
    }

    fn names(&self) -> MutexGuard<'_, BTreeSet<String>> {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
