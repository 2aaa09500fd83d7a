using CchcLive.Domain.Events;

namespace CchcLive.Domain.Packing;

/// <summary>
/// Packs one event, all but its dossier's code, into few bytes without losing anything of the contract. Names go through a string table,
/// GUID ids take 16 bytes, ids that begin with the dossier's code do not repeat it, times are distances.
/// </summary>
internal static class EventCodec
{
    private const int PlainId = 0, GuidId = 1, CodeId = 2;

    [Flags]
    private enum Parts : byte
    {
        None = 0, RecordedAt = 1, Sequence = 2, Set = 4, All = 7,
    }

    public static void Write(ByteWriter to, DossierEvent e, StringTable names)
    {
        var parts = (e.RecordedAt is null ? Parts.None : Parts.RecordedAt) | (e.Sequence == 0 ? Parts.None : Parts.Sequence) | (e.Set.Count == 0 ? Parts.None : Parts.Set);
        to.Byte((byte)e.Verb);
        to.Byte((byte)parts);
        to.Number((ulong)names.Add(e.Source));
        WriteId(to, e.Id, e.Code);
        MomentCodec.Write(to, e.Time, MomentCodec.Epoch);
        if (e.RecordedAt is { } recorded) MomentCodec.Write(to, recorded, e.Time.UtcTicks);
        if (e.Sequence != 0) to.Signed(e.Sequence);
        WriteFields(to, e.Fields, e.Time.UtcTicks, names);
        if (e.Set.Count > 0) WriteFields(to, e.Set, e.Time.UtcTicks, names);
    }

    public static DossierEvent Read(ref ByteReader from, string code, StringTable names)
    {
        var verb = (Verb)from.Byte();
        if (EventContract.Find(verb) is null) throw new InvalidDataException($"Verb {(byte)verb} is not in the contract.");
        var parts = (Parts)from.Byte();
        if (parts > Parts.All) throw new InvalidDataException($"An event has parts {(byte)parts}, which this program does not know.");
        var source = names[from.Index()];
        var id = ReadId(ref from, code);
        var time = MomentCodec.Read(ref from, MomentCodec.Epoch);
        return new DossierEvent
        {
            Source = source,
            Id = id,
            Verb = verb,
            Code = code,
            Time = time,
            RecordedAt = parts.HasFlag(Parts.RecordedAt) ? MomentCodec.Read(ref from, time.UtcTicks) : null,
            Sequence = parts.HasFlag(Parts.Sequence) ? from.Signed() : 0,
            Fields = ReadFields(ref from, time.UtcTicks, names),
            Set = parts.HasFlag(Parts.Set) ? ReadFields(ref from, time.UtcTicks, names) : FieldSet.Empty,
        };
    }

    private static void WriteId(ByteWriter to, string id, string code)
    {
        if (Guid.TryParseExact(id, "D", out var guid) && guid.ToString("D") == id)
        {
            Span<byte> bytes = stackalloc byte[16];
            guid.TryWriteBytes(bytes);
            to.Number(GuidId);
            to.Raw(bytes);
        }
        else if (id.StartsWith(code, StringComparison.Ordinal))
        {
            to.Number(CodeId);
            to.Text(id.AsSpan(code.Length));
        }
        else
        {
            to.Number(PlainId);
            to.Text(id);
        }
    }

    private static string ReadId(ref ByteReader from, string code) => from.Number() switch
    {
        PlainId => from.Text(),
        GuidId => new Guid(from.Raw(16)).ToString("D"),
        CodeId => code + from.Text(),
        var other => throw new InvalidDataException($"Ids are not packed in way {other}."),
    };

    private static void WriteFields(ByteWriter to, FieldSet fields, long origin, StringTable names)
    {
        to.Number((ulong)fields.Count);
        foreach (ref readonly var value in fields.Values)
        {
            // Bit 7 of the field's id marks a removal; ids stay below 128.
            to.Byte((byte)((byte)value.Id | (value.IsRemoval ? 0x80 : 0)));
            if (value.IsRemoval) continue;
            switch (EventContract.Find(value.Id)!.Kind)
            {
                case FieldKind.Name: to.Number((ulong)names.Add(value.Text!)); break;
                case FieldKind.Moment: MomentCodec.Write(to, value.Moment, origin); break;
                case FieldKind.Integer: to.Signed(value.Number); break;
                case FieldKind.Flag: to.Byte((byte)value.Number); break;
                default: to.Text(value.Text); break;
            }
        }
    }

    private static FieldSet ReadFields(ref ByteReader from, long origin, StringTable names)
    {
        var count = from.Count();
        if (count > EventContract.Fields.Count) throw new InvalidDataException($"An event has {count} fields; the contract has {EventContract.Fields.Count}.");
        var values = new FieldValue[count];
        for (var i = 0; i < values.Length; i++)
        {
            var mark = from.Byte();
            var id = (FieldId)(mark & 0x7F);
            if (EventContract.Find(id) is not { } spec) throw new InvalidDataException($"Field {(byte)id} is not in the contract.");
            values[i] = (mark & 0x80) != 0 ? FieldValue.Removal(id) : spec.Kind switch
            {
                FieldKind.Name => FieldValue.Of(id, names[from.Index()]),
                FieldKind.Moment => FieldValue.Of(id, MomentCodec.Read(ref from, origin)),
                FieldKind.Integer => FieldValue.Of(id, from.Signed()),
                FieldKind.Flag => FieldValue.Of(id, from.Byte() != 0),
                FieldKind.Names => FieldValue.Packed(id, from.Text()),
                _ => FieldValue.Of(id, from.Text()),
            };
        }

        return FieldSet.Unpacked(values);
    }
}
