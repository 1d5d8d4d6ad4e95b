//! The boundary to JavaScript: plain objects in and out.
