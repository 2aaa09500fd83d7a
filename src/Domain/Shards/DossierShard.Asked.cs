using System.Diagnostics.CodeAnalysis;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;

namespace CchcLive.Domain.Shards;

/// <content>Which dossiers a question is put to, and in which state each is judged.</content>
public sealed partial class DossierShard
{
    /// <summary>Walks over them in the order of rows. Nothing may change in the shard meanwhile.</summary>
    private ref struct Asked
    {
        private readonly DossierShard _shard;
        private readonly ScanQuery _query;
        private readonly Minute _knownBy;
        private readonly bool[]? _units;
        private readonly Dimension _by;
        private readonly int _key;
        private readonly int _end;
        private PackedDossier _then;
        private Traits _traitsThen;
        private bool _isThen;

        public Asked(DossierShard shard, ScanQuery query)
        {
            (_shard, _query, _knownBy, _units, _by, _end) = (shard, query, Minute.Of(query.OccurredBy), shard.AskedUnits(query), query.Only?.By ?? Dimension.None, shard.Count);
            if (!shard.TryKey(query.Only, out _key)) _end = 0;
        }

        /// <summary>The row that the walk has come to.</summary>
        public int Row { get; private set; } = -1;

        /// <summary>The dossier in that row as of the instant asked about.</summary>
        [UnscopedRef]
        public readonly ref readonly PackedDossier Dossier => ref _isThen ? ref _then : ref _shard._rows[Row];

        /// <summary>Its traits as of that instant.</summary>
        public readonly Traits Traits => _isThen ? _traitsThen : _shard._traits[Row];

        /// <summary>Goes on to the next dossier; false if there is none.</summary>
        public bool Next()
        {
            while (++Row < _end)
            {
                ref readonly var present = ref _shard._rows[Row];
                if (present.FirstOccurred > _knownBy) continue;
                _isThen = IsOtherwise(present, _query, _knownBy) || _shard.CalendarOf(present).InForceFrom > _query.OccurredBy;
                if (_isThen) FoldAsOf();
                ref readonly var d = ref Dossier;
                if (IsAsked(_units, d, _query.Role) && (_by == Dimension.None || Key(d, _by, _query.Role) == _key)) return true;
            }

            return false;
        }

        private void FoldAsOf()
        {
            var folded = _shard.Fold(Row, _query.OccurredBy);
            (_then, _traitsThen) = (_shard._packer.Pack(folded), folded.Traits);
        }
    }

    /// <summary>The number of a filter's key; false if no dossier of the shard can have it.</summary>
    private bool TryKey(DossierFilter? only, out int key)
    {
        key = -1;
        if (only is null || only.Key.Length == 0) return true;
        key = _names.Find(only.Key);
        return key >= 0 && only.By != Dimension.None;
    }

    /// <summary>
    /// True if the dossier may have counted otherwise then than its present state, judged then, says. Minutes are rounded down: of one that
    /// settled in the very minute it is not known.
    /// </summary>
    private static bool IsOtherwise(in PackedDossier d, ScanQuery query, Minute knownBy) =>
        d.LastEventAt > query.OccurredBy && (d.Settled >= knownBy || query.At > query.OccurredBy);

    /// <summary>By number of name whether the unit is asked about; null for all.</summary>
    private bool[]? AskedUnits(ScanQuery query)
    {
        if (query.Units is null) return null;
        var asked = new bool[_names.Count];
        foreach (var unit in query.Units)
        {
            if (_names.Find(unit) is >= 0 and var number) asked[number] = true;
        }

        return asked;
    }

    /// <summary>A dossier without a territory belongs, under that role, to the area of the unit that handles it, in a row of its own.</summary>
    private static bool IsAsked(bool[]? asked, in PackedDossier d, UnitRole role)
    {
        if (asked is null) return true;
        var unit = UnitOf(d, role);
        if (unit < 0 && role == UnitRole.Territory) unit = d.Handling;
        return unit >= 0 && asked[unit];
    }

    private static int UnitOf(in PackedDossier d, UnitRole role) => role switch
    {
        UnitRole.Receiving => d.Receiving,
        UnitRole.Territory => d.Territory,
        _ => d.Handling,
    };

    private static int Key(in PackedDossier d, Dimension by, UnitRole role) => by switch
    {
        Dimension.Unit => UnitOf(d, role),
        Dimension.Field => d.Field,
        Dimension.Channel => d.Channel,
        Dimension.Officer => d.Officer,
        Dimension.Procedure => d.Procedure,
        Dimension.Step => d.Step,
        Dimension.UnitAndField => throw new NotSupportedException("Only indicators are counted by unit and field together."),
        _ => -1,
    };
}
