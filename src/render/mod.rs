//! Results as json, csv, text. Computes nothing.
