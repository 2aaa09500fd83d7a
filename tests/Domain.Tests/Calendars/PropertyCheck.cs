using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace CchcLive.Domain.Tests.Calendars;

/// <summary>Checks a property on generated cases, always the same ones; a failure prints the case, shrunk.</summary>
internal static class PropertyCheck
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure
        .WithMaxTest(500)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261122, 1), FSharpOption<int>.None)));

    public static void Holds<T>(Gen<T> cases, Func<T, bool> property) => Check.One(Fixed, Prop.ForAll(Arb.From(cases), property));
}
