using System.Globalization;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.City;

/// <summary>
/// The feed of a simulated year of the city up to the evening of its last working day, in the order in which a server receives it, with an
/// independent count of it.
/// </summary>
internal sealed class YearFeed
{
    public const string Area = "tp-hcm-2025";
    public const string Year = "from=2025-07-01";

    private const int LinesPerPiece = 20_000;
    private readonly FeedFile _file;

    private YearFeed(FeedFile file) => _file = file;

    /// <summary>The instant up to which it was sent: half past five on the last working day.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 6, 30, 17, 30, 0, TimeSpan.FromHours(7));

    /// <summary>The independent count.</summary>
    public Tally Tally { get; } = new();

    /// <summary>Where its pieces begin and how long they are.</summary>
    public List<(long Offset, long Length)> Pieces { get; } = [];

    /// <summary>How many lines it has.</summary>
    public long Lines { get; private set; }

    /// <summary>Bytes.</summary>
    public long Bytes => Pieces.Sum(piece => piece.Length);

    /// <summary>Has the program write it, and reads it.</summary>
    public static async Task<YearFeed> CreateAsync(string path, int dossiers)
    {
        (await Cchc.RunAsync("simulate", "--area", Area, "--years", "1", "--dossiers", dossiers.ToString(CultureInfo.InvariantCulture), "--out", path)).Expect(0);
        var feed = new YearFeed(new FeedFile(path));
        feed.Read();
        return feed;
    }

    /// <summary>A piece as it is sent.</summary>
    public byte[] Piece((long Offset, long Length) piece) => _file.Piece(piece.Offset, piece.Length);

    /// <summary>The lines that happened by an instant, however late they were sent, in pieces.</summary>
    public IEnumerable<byte[]> HappenedBy(DateTimeOffset instant)
    {
        foreach (var piece in Pieces)
        {
            using var happened = new MemoryStream();
            var (bytes, isOver) = (Piece(piece), true);
            foreach (var line in bytes.AsSpan().Split((byte)'\n'))
            {
                if (FeedReader.Read(bytes.AsSpan()[line]) is not { } fact) continue;
                isOver &= fact.Time > (instant + TimeSpan.FromDays(60)).UtcTicks;
                if (fact.Time > instant.UtcTicks) continue;
                happened.Write(bytes.AsSpan()[line]);
                happened.WriteByte((byte)'\n');
            }

            if (happened.Length > 0) yield return happened.ToArray();
            if (isOver) yield break;
        }
    }

    private void Read()
    {
        var begin = 0L;
        var end = _file.Read((line, offset) =>
        {
            var fact = FeedReader.Read(line);
            if (fact is not null && Math.Max(fact.Time, fact.RecordedAt) >= Now.UtcTicks) return false;
            if (Lines++ % LinesPerPiece == 0 && offset > begin)
            {
                Pieces.Add((begin, offset - begin));
                begin = offset;
            }

            Tally.Add(line, fact);
            return true;
        });
        Pieces.Add((begin, end - begin));
    }
}
