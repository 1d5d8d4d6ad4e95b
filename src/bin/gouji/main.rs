//! The command line: arguments, files, formats and exit codes. Everything else is the library.

mod args;
mod check;
mod emit;
mod extract;
mod inputs;
mod previous;
mod profile;
mod rules;
mod work;

use args::{Cli, Command};
use clap::Parser;
use std::io;
use std::process::ExitCode;

/// Usage error (`EX_USAGE` of sysexits.h): clap's own 2 means something else here.
const USAGE: u8 = 64;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Nothing can be done where even the help cannot be printed.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { USAGE } else { 0 });
        }
    };
    let done = match cli.command {
        Command::Check(args) => check::run(&args),
        Command::Extract(args) => extract::run(&args),
        Command::Rules(args) => rules::list(&args),
        Command::Explain(args) => rules::explain(&args.rule, args.lang.into()),
    };
    ExitCode::from(done.unwrap_or_else(|failure| failure.exit()))
}

/// Why a command stopped early.
enum Failure {
    /// Asked for something that does not exist: one sentence.
    Usage(String),
    /// Output could not be written.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl Failure {
    /// Says why on standard error and gives the exit code. A closed pipe (`| head`) is no failure.
    fn exit(self) -> u8 {
        match self {
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => 0,
            Self::Output(error) => {
                anstream::eprintln!("gouji: 结果写不出去：{error} (The output cannot be written.)");
                2
            }
            Self::Usage(sentence) => {
                anstream::eprintln!("gouji: {sentence}");
                USAGE
            }
        }
    }
}
