//! The smallest set of changed cells that makes the sums hold.
