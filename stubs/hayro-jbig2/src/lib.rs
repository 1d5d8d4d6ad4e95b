//! Stands in for the JBIG2 decoder of this name, which the PDF reader cannot be built without: text is read without its
//! pictures, and what is not there can neither weigh nor fail. The signatures are those that hayro-syntax 0.9.0 names.

use std::convert::Infallible;
use std::marker::PhantomData;

/// Always the answer.
#[derive(Debug)]
pub struct DecodeError;

/// Where pixels would go.
pub trait Decoder {
    /// Takes a pixel.
    fn push_pixel(&mut self, black: bool);
    /// Takes eight pixels, so many times.
    fn push_pixel_chunk(&mut self, black: bool, chunk_count: u32);
    /// Ends a row.
    fn next_line(&mut self);
}

/// How to decode.
#[derive(Debug)]
pub struct DecodeSettings {
    /// Whether faults end it.
    pub strict: bool,
}

/// What several pictures share; there is none.
#[derive(Debug)]
pub struct Globals(Infallible);

impl Globals {
    /// Decodes nothing.
    ///
    /// # Errors
    /// Always.
    pub fn new(_: &[u8], _: &DecodeSettings) -> Result<Self, DecodeError> {
        Err(DecodeError)
    }
}

/// A picture; there is none.
#[derive(Debug)]
pub struct Page<'a>(Infallible, PhantomData<&'a ()>);

impl<'a> Page<'a> {
    /// Decodes nothing.
    ///
    /// # Errors
    /// Always.
    pub fn new_embedded(
        _: &'a [u8],
        _: Option<&'a Globals>,
        _: &DecodeSettings,
    ) -> Result<Self, DecodeError> {
        Err(DecodeError)
    }

    /// In pixels.
    pub fn width(&self) -> u32 {
        match self.0 {}
    }

    /// In pixels.
    pub fn height(&self) -> u32 {
        match self.0 {}
    }

    /// Decodes nothing.
    ///
    /// # Errors
    /// Always.
    pub fn decode<D: Decoder>(&self, _: &mut D) -> Result<(), DecodeError> {
        match self.0 {}
    }
}
