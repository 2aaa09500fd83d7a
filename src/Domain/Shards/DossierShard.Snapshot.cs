using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Packing;

namespace CchcLive.Domain.Shards;

/// <content>
/// Snapshots: the events of every dossier, and their packed states so that a restart need not fold. Version 3: <c>'S', 3</c>, the size of a
/// packed state, the fold's fingerprint, names, what came from each source, count, then per dossier the length and bytes of its events, then
/// the states, then the traits (4 bytes each), then a checksum of all of it. States of another size or fold are ignored and folded again; those of other versions of the
/// calendars are kept where the version that judges them is still the same. Versions 1 and 2 have no traits: their dossiers are folded
/// again.
/// </content>
public sealed partial class DossierShard
{
    private const byte SnapshotMagic = (byte)'S';
    private const byte SnapshotVersion = 3;

    /// <summary>The number of the fold's meaning; it grows when the same events fold to another state, so that old snapshots are folded again.</summary>
    private const int FoldVersion = 3;

    private static int StateSize => Unsafe.SizeOf<PackedDossier>();

    /// <summary>Under which rules its dossiers are folded; under another one the same events may fold to another state.</summary>
    public string Fingerprint => $"{FoldVersion}:{_rules.Fingerprint}";

    /// <summary>The whole shard in bytes.</summary>
    public byte[] ToSnapshot()
    {
        var to = new ByteWriter();
        to.Byte(SnapshotMagic);
        to.Byte(SnapshotVersion);
        to.Number((ulong)StateSize);
        to.Text(Fingerprint);
        _names.Write(to);
        to.Number((ulong)_sources.Count);
        foreach (var (source, (events, last)) in _sources)
        {
            to.Number((ulong)source);
            to.Number((ulong)events);
            to.Number((ulong)last);
        }

        to.Number((ulong)Count);
        for (var row = 0; row < Count; row++)
        {
            to.Number((ulong)_events[row].Length);
            to.Raw(_events[row]);
        }

        to.Raw(MemoryMarshal.AsBytes(_rows.AsSpan(0, Count)));
        to.Raw(MemoryMarshal.AsBytes(_traits.AsSpan(0, Count)));
        Span<byte> checksum = stackalloc byte[Checksum.Size];
        BinaryPrimitives.WriteUInt32LittleEndian(checksum, Checksum.Of(to.Written));
        to.Raw(checksum);
        return to.ToArray();
    }

    /// <summary>The shard of a snapshot, judged at <paramref name="now"/>: what the clock did meanwhile is made up.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a snapshot of a version this program knows, or were damaged.</exception>
    public static DossierShard FromSnapshot(ReadOnlySpan<byte> snapshot, FoldRules rules, CountingRule live, long now)
    {
        if (snapshot.Length < Checksum.Size) throw new InvalidDataException("Not a snapshot of a shard.");
        var from = new ByteReader(snapshot[..^Checksum.Size]);
        if (from.Byte() != SnapshotMagic) throw new InvalidDataException("Not a snapshot of a shard.");
        var version = from.Byte();
        if (version is 0 or > SnapshotVersion) throw new InvalidDataException($"A snapshot of version {version}; this program reads versions up to {SnapshotVersion}.");
        if (Checksum.Of(snapshot[..^Checksum.Size]) != BinaryPrimitives.ReadUInt32LittleEndian(snapshot[^Checksum.Size..]))
            throw new InvalidDataException("The snapshot of a shard was damaged: its checksum differs.");
        var stateSize = from.Index();
        var fingerprint = from.Text();
        var shard = new DossierShard(rules, live, now, StringTable.Read(ref from));
        for (var left = from.Count(); left > 0; left--) shard._sources[from.Index()] = ((long)from.Number(), (long)from.Number());
        var count = from.Count();
        shard.AddRows(ref from, count);
        var states = from.Raw((int)Math.Min((long)count * stateSize, int.MaxValue));
        if (version == SnapshotVersion && stateSize == StateSize && shard.CalendarsOf(fingerprint) is { } calendars)
        {
            states.CopyTo(MemoryMarshal.AsBytes(shard._rows.AsSpan(0, count)));
            from.Raw(count * Unsafe.SizeOf<Traits>()).CopyTo(MemoryMarshal.AsBytes(shard._traits.AsSpan(0, count)));
            for (var row = 0; row < count; row++)
            {
                if (!shard.Keeps(row, calendars)) shard.Hold(row, shard.Fold(row));
            }
        }
        else shard.FoldAll();

        for (var row = 0; row < count; row++)
        {
            shard.Orphans += shard._rows[row].Has(DossierFlags.Orphan) ? 1 : 0;
            shard.CountRow(row);
        }

        return shard;
    }

    /// <summary>Takes the events of so many dossiers into one block.</summary>
    private void AddRows(ref ByteReader from, int count)
    {
        Resize(Math.Max(count, _rows.Length));
        _index.Reserve(count);
        var sets = new (int Start, int Length)[count];
        var first = from;
        for (var i = 0; i < count; i++)
        {
            var length = from.Count();
            sets[i] = (from.Position - first.Position, length);
            from.Raw(length);
        }

        var block = first.Raw(from.Position - first.Position).ToArray();
        foreach (var (start, length) in sets) AddRow(new EventSet(block, start, length));
    }

    private void FoldAll()
    {
        for (var row = 0; row < Count; row++) Hold(row, Fold(row));
    }
}
