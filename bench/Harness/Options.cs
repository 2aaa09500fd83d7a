using System.Globalization;

namespace CchcLive.Bench.Harness;

/// <summary>How a run was asked for.</summary>
/// <param name="Names">The benchmarks; none for all.</param>
/// <param name="Rounds">Rounds that count, at least 5 for a result that stands.</param>
/// <param name="Force">Start under any load, and mark the result noisy.</param>
/// <param name="Peers">Only contestants whose name contains this take part; to look at one of them alone.</param>
/// <param name="Scale">Multiplies the amounts of data; 1 is the documented size.</param>
internal sealed record Options(IReadOnlyList<string> Names, int Rounds, bool Force, string Peers, double Scale)
{
    /// <summary>Reads <c>[name…] [--rounds N] [--scale X] [--peers WORD] [--force]</c>.</summary>
    /// <exception cref="FormatException">Something is not understood.</exception>
    public static Options Parse(string[] arguments)
    {
        var options = new Options([], 5, false, "", 1);
        for (var i = 0; i < arguments.Length; i++)
        {
            options = arguments[i] switch
            {
                "--force" => options with { Force = true },
                "--rounds" when i + 1 < arguments.Length => options with { Rounds = int.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                "--peers" when i + 1 < arguments.Length => options with { Peers = arguments[++i] },
                "--scale" when i + 1 < arguments.Length => options with { Scale = double.Parse(arguments[++i], CultureInfo.InvariantCulture) },
                var name when !name.StartsWith('-') => options with { Names = [.. options.Names, name] },
                var other => throw new FormatException($"{other} is not understood: bench [name…] [--rounds N] [--scale X] [--peers WORD] [--force]"),
            };
        }

        return options;
    }

    /// <summary>An amount of data at the asked scale.</summary>
    public int Scaled(int amount) => Math.Max(1, (int)(amount * Scale));
}
