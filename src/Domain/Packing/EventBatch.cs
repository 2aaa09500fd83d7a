using CchcLive.Domain.Events;

namespace CchcLive.Domain.Packing;

/// <summary>
/// Events packed together: what travels from ingest to a shard and what a journal segment holds. Version 1: the bytes <c>'E', 1</c>, the table
/// of names (dossier codes among them), the number of events, then per event the number of its code and the packed event.
/// </summary>
public static class EventBatch
{
    private const byte Magic = (byte)'E';
    private const byte Version = 1;

    /// <summary>Packs events in the given order.</summary>
    public static byte[] Encode(IReadOnlyList<DossierEvent> events)
    {
        var names = new StringTable();
        var body = new ByteWriter();
        body.Number((ulong)events.Count);
        foreach (var e in events)
        {
            body.Number((ulong)names.Add(e.Code));
            EventCodec.Write(body, e, names);
        }

        var batch = new ByteWriter();
        batch.Byte(Magic);
        batch.Byte(Version);
        names.Write(batch);
        batch.Raw(body.Written);
        return batch.ToArray();
    }

    /// <summary>The events in the order in which they were packed.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a batch, or of a version this program does not know.</exception>
    public static IReadOnlyList<DossierEvent> Decode(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes);
        if (reader.Byte() != Magic) throw new InvalidDataException("Not a batch of events.");
        var version = reader.Byte();
        if (version != Version) throw new InvalidDataException($"A batch of version {version}; this program reads version {Version}.");
        var names = StringTable.Read(ref reader);
        var events = new DossierEvent[reader.Count()];
        for (var i = 0; i < events.Length; i++)
        {
            var code = names[reader.Index()];
            events[i] = EventCodec.Read(ref reader, code, names);
        }

        return reader.AtEnd ? events : throw new InvalidDataException("Bytes are left over after the last event of a batch.");
    }
}
