using System.Text.Json;
using CchcLive.Bench.Screens;

namespace CchcLive.Bench.Bytes;

/// <summary>One push as it came over the wire, and the board before and after it.</summary>
/// <param name="From">Version before.</param>
/// <param name="To">Version after.</param>
/// <param name="DataAt">Data time, unix ms.</param>
/// <param name="Before">All cells before.</param>
/// <param name="After">All cells after.</param>
/// <param name="Changes">Changed counters.</param>
/// <param name="Wire">The message, without its end mark.</param>
internal sealed record Push(long From, long To, long? DataAt, long[] Before, long[] After, int Changes, byte[] Wire)
{
    /// <summary>The pushes of what a screen heard, in order.</summary>
    /// <param name="heard">The answer to <c>Watch</c> first, then every message.</param>
    public static List<Push> Read(IReadOnlyList<byte[]> heard)
    {
        using var answer = JsonDocument.Parse(heard[0]);
        var board = answer.RootElement.GetProperty("result").GetProperty("board");
        var cells = board.GetProperty("cells").EnumerateArray().Select(cell => cell.GetInt64()).ToArray();
        var shape = BoardShape.Of(answer.RootElement, Workload.Receipts.Column);
        var (pushes, version) = (new List<Push>(), board.GetProperty("v").GetInt64());
        foreach (var message in heard.Skip(1))
        {
            using var document = JsonDocument.Parse(message);
            if (!document.RootElement.TryGetProperty("target", out var target) || target.GetString() != "delta") continue;
            var delta = document.RootElement.GetProperty("arguments")[0];
            if (delta.GetProperty("t").GetInt64() <= version) continue; // older than the answer
            if (delta.GetProperty("f").GetInt64() != version) throw new InvalidOperationException("The run is void: a push is missing.");
            version = delta.GetProperty("t").GetInt64();
            var changes = delta.GetProperty("c").EnumerateArray().Select(number => number.GetInt64()).ToArray();
            var after = (long[])cells.Clone();
            for (var i = 0; i < changes.Length; i += 3) after[changes[i] * shape.Stride + changes[i + 1]] = changes[i + 2];
            var dataAt = delta.GetProperty("d");
            pushes.Add(new Push(
                delta.GetProperty("f").GetInt64(), version, dataAt.ValueKind == JsonValueKind.Null ? null : dataAt.GetInt64(), cells, after, changes.Length / 3, message));
            cells = after;
        }

        return pushes;
    }
}
