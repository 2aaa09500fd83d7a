using CchcLive.Journal;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Writing;
using CchcLive.TestSupport;

// Writes four streams without end and prints a line per acknowledged append, until somebody kills it. Arguments: the data directory, and the database or "-".
await using var store = await JournalStores.OpenAsync(args[0], args[1] == "-" ? null : args[1]);
await using var writer = new JournalWriter(store, new ManualTimeProvider());
var output = TextWriter.Synchronized(Console.Out);
await Task.WhenAll(Enumerable.Range(0, 4).Select(WriteAsync));

async Task WriteAsync(int shard)
{
    var stream = $"shard/{shard}";
    var hash = ChainHash.Zero;
    var body = new byte[3000];
    for (var first = 1L; ; first += 10)
    {
        body.AsSpan().Fill((byte)first);
        hash = (await writer.AppendAsync(Append.To(stream, first, first + 9, hash, body))).Hash;
        await output.WriteLineAsync($"{stream} {first + 9} {hash}");
        await output.FlushAsync();
    }
}
