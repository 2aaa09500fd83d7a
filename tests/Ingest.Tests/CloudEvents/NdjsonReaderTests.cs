using System.IO.Pipelines;
using System.Text;
using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Rules;
using CchcLive.Ingest.Tests.Support;

namespace CchcLive.Ingest.Tests.CloudEvents;

public class NdjsonReaderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task Read_LinesInAnyPieces_AreNumberedAsInTheFile(int pieceSize)
    {
        var text = $"\uFEFF{Json.Event()}\r\n\n  \r\n{Json.Event("vanished")}\n{{broken\n{Json.Event("completed")}";
        var (lines, _) = await ReadAsync(text, pieceSize);
        Assert.Equal([1L, 4, 5, 6], lines.Select(l => l.Number));
        Assert.Equal([null, RuleIds.UnknownVerb, RuleIds.BadJson, null], lines.Select(l => Rule(l)));
    }

    [Theory]
    [InlineData(64)]
    [InlineData(100_000)]
    public async Task Read_LineLongerThanTheLimit_IsSkippedToItsEnd(int pieceSize)
    {
        var text = $"{Json.Event()}\n{new string('x', 5000)}\n{Json.Event()}\n{new string('y', 5000)}";
        var (lines, _) = await ReadAsync(text, pieceSize, maxLineLength: 1000);
        Assert.Equal([(1L, null), (2, RuleIds.LineTooLong), (3, null), (4, RuleIds.LineTooLong)], lines.Select(l => (l.Number, Rule(l))));
    }

    [Fact]
    public async Task Read_LineOfExactlyTheLimit_IsRead()
    {
        var line = Json.Event();
        var (lines, _) = await ReadAsync($"{line}\n{line} \n", 50, maxLineLength: line.Length);
        Assert.Equal([0, 1], lines.Select(l => l.Reading.Problems.Count));
    }

    [Fact]
    public async Task Read_EndlessLine_HoldsNoMoreThanTheLimit()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 64 * 1024, resumeWriterThreshold: 32 * 1024));
        var reader = new NdjsonReader(16 * 1024);
        var held = 0L;
        var writing = Task.Run(async () =>
        {
            var piece = Encoding.ASCII.GetBytes(new string('z', 8 * 1024));
            for (var i = 1; i <= 4000; i++)
            {
                await pipe.Writer.WriteAsync(piece);
                held = Math.Max(held, (i * (long)piece.Length) - reader.BytesRead);
            }

            await pipe.Writer.CompleteAsync();
        });
        var lines = new List<NdjsonLine>();
        await foreach (var line in reader.ReadAsync(pipe.Reader)) lines.Add(line);
        await writing;
        Assert.Equal(RuleIds.LineTooLong, Assert.Single(lines).Reading.Problems.Single().Rule);
        Assert.InRange(held, 1, 128 * 1024);
    }

    [Fact]
    public async Task Read_CountsEveryByte()
    {
        var text = $"{Json.Event()}\n\n{new string('x', 5000)}\r\n{Json.Event()}";
        var (_, bytes) = await ReadAsync(text, 100, maxLineLength: 1000);
        Assert.Equal(Encoding.UTF8.GetByteCount(text), bytes);
    }

    [Fact]
    public async Task Read_EmptyStream_HasNoLines() => Assert.Empty((await ReadAsync("", 10)).Lines);

    private static string? Rule(NdjsonLine line) => line.Reading.Problems is [var first, ..] ? first.Rule : null;

    private static async Task<(List<NdjsonLine> Lines, long Bytes)> ReadAsync(string text, int pieceSize, int maxLineLength = NdjsonReader.DefaultMaxLineLength)
    {
        var pipe = new Pipe();
        var bytes = Encoding.UTF8.GetBytes(text);
        var writing = Task.Run(async () =>
        {
            foreach (var piece in bytes.Chunk(pieceSize)) await pipe.Writer.WriteAsync(piece);
            await pipe.Writer.CompleteAsync();
        });
        var reader = new NdjsonReader(maxLineLength);
        var lines = new List<NdjsonLine>();
        await foreach (var line in reader.ReadAsync(pipe.Reader)) lines.Add(line);
        await writing;
        return (lines, reader.BytesRead);
    }
}
