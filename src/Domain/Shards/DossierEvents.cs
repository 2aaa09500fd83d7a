using System.Text;
using CchcLive.Domain.Events;
using CchcLive.Domain.Packing;

namespace CchcLive.Domain.Shards;

/// <summary>The set of one dossier's events as the shard holds it: the code, then each event packed against the shard's string table.</summary>
internal static class DossierEvents
{
    /// <summary>An empty set for a code.</summary>
    public static byte[] Start(string code)
    {
        var to = new ByteWriter();
        to.Text(code);
        return to.ToArray();
    }

    /// <summary>The code in UTF-8.</summary>
    public static ReadOnlySpan<byte> Code(ReadOnlySpan<byte> packed)
    {
        var reader = new ByteReader(packed);
        return reader.Raw(reader.Count());
    }

    /// <summary>The set with some events more.</summary>
    public static byte[] Append(ReadOnlySpan<byte> packed, ReadOnlySpan<DossierEvent> added, ByteWriter scratch, StringTable names)
    {
        scratch.Clear();
        foreach (var e in added) EventCodec.Write(scratch, e, names);
        var grown = new byte[packed.Length + scratch.Length];
        packed.CopyTo(grown);
        scratch.Written.CopyTo(grown.AsSpan(packed.Length));
        return grown;
    }

    /// <summary>The set of the given events.</summary>
    public static byte[] Pack(string code, IEnumerable<DossierEvent> events, ByteWriter scratch, StringTable names)
    {
        scratch.Clear();
        scratch.Text(code);
        foreach (var e in events) EventCodec.Write(scratch, e, names);
        return scratch.ToArray();
    }

    /// <summary>The events in the order of their arrival.</summary>
    public static List<DossierEvent> Read(ReadOnlySpan<byte> packed, StringTable names)
    {
        var reader = new ByteReader(packed);
        var code = Encoding.UTF8.GetString(reader.Raw(reader.Count()));
        var events = new List<DossierEvent>();
        while (!reader.AtEnd) events.Add(EventCodec.Read(ref reader, code, names));
        return events;
    }
}
