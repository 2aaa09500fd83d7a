using CchcLive.Ingest.CloudEvents;
using CchcLive.Ingest.Tests.Support;

namespace CchcLive.Ingest.Tests.CloudEvents;

/// <summary>Whatever arrives, reading ends and answers; it never throws. The seed is fixed: a failure names its input.</summary>
public class FuzzTests
{
    private const int Inputs = 20_000;

    [Fact]
    public void RandomBytes_NeverThrow() => Run(static random =>
    {
        var bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        return bytes;
    });

    [Fact]
    public void MutatedEvents_NeverThrow() => Run(static random => Mutate(random, CloudEventWriter.ToUtf8(RandomEvents.Next(random))));

    [Fact]
    public async Task MutatedLines_NeverThrow()
    {
        var random = new Random(3);
        using var stream = new MemoryStream();
        for (var i = 0; i < Inputs / 4; i++)
        {
            stream.Write(Mutate(random, CloudEventWriter.ToUtf8(RandomEvents.Next(random))));
            stream.WriteByte((byte)'\n');
        }

        stream.Position = 0;
        var reader = new NdjsonReader(2000);
        await foreach (var line in reader.ReadAsync(stream)) Demand(line.Reading);
        Assert.Equal(stream.Length, reader.BytesRead);
    }

    private static void Run(Func<Random, byte[]> make)
    {
        var random = new Random(11);
        for (var i = 0; i < Inputs; i++)
        {
            var bytes = make(random);
            try
            {
                foreach (var reading in RequestReader.ReadSingle(bytes).Events.Concat(RequestReader.ReadBatch([(byte)'[', .. bytes, (byte)']']).Events)) Demand(reading);
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Input {i}: {Convert.ToBase64String(bytes)}: {e}");
            }
        }
    }

    /// <summary>Either an event that survives its own round trip, or problems.</summary>
    private static void Demand(EventReading reading)
    {
        Assert.Equal(reading.Event is null, reading.Problems.Count > 0);
        if (reading.Event is not { } e) return;
        Assert.Equal(e, RequestReader.ReadSingle(CloudEventWriter.ToUtf8(e)).Events.Single().Event);
    }

    private static byte[] Mutate(Random random, byte[] bytes)
    {
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(bytes.Length);
            switch (random.Next(5))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] = (byte)"{}[]\":,\\u0n"[random.Next(11)]; break;
                case 2: bytes = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 20))..], (byte)'}']; break;
                case 3: bytes = [.. bytes[..at], .. bytes[at..Math.Min(bytes.Length, at + random.Next(40))], .. bytes[at..]]; break;
                default: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            }
        }

        return bytes;
    }
}
