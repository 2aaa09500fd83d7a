using System.Data.Common;
using CchcLive.Journal.Databases;

namespace CchcLive.Journal.Quarantine;

/// <summary>What could not be accepted, until somebody sends it again or sets it aside. Never dropped.</summary>
public sealed class QuarantineTable
{
    /// <summary>Most inputs in one page of a list.</summary>
    public const int MaxPage = 1000;

    private readonly IDatabase _database;

    internal QuarantineTable(IDatabase database) => _database = database;

    /// <summary>A page of inputs, by id.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="afterId">The last id of the page before; 0 for the first page.</param>
    /// <param name="limit">Most inputs to give, 1 to <see cref="MaxPage"/>.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public Task<IReadOnlyList<QuarantinedInput>> ListAsync(QuarantineFilter filter, long afterId = 0, int limit = 100, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxPage);
        (string, object?)[] parameters =
        [
            ("state", filter.State is { } state ? QuarantineSql.Name(state) : null), ("source", filter.Source), ("rule", filter.Rule), ("after", afterId), ("limit", limit),
        ];
        return _database.ReadAsync(connection => connection.ListAsync(QuarantineSql.List, parameters, Row, cancellation), cancellation);
    }

    /// <summary>One input; null if there is none with this id.</summary>
    public async Task<QuarantinedInput?> GetAsync(long id, CancellationToken cancellation = default)
    {
        var rows = await _database.ReadAsync(connection => connection.ListAsync(QuarantineSql.Get, [("id", id)], Row, cancellation), cancellation);
        return rows is [var input] ? input : null;
    }

    /// <summary>Marks an open input as resent or discarded.</summary>
    /// <param name="id">The input.</param>
    /// <param name="state">Resent or discarded.</param>
    /// <param name="resolution">Who did so and why, in words.</param>
    /// <param name="at">When, by our clock.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>False if there is no open input with this id.</returns>
    public async Task<bool> ResolveAsync(long id, QuarantineState state, string resolution, DateTimeOffset at, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        if (state is QuarantineState.Open) throw new ArgumentException("An input is resolved as resent or as discarded.", nameof(state));
        (string, object?)[] parameters =
        [
            ("id", id), ("state", QuarantineSql.Name(state)), ("resolution", StorableText.Clean(resolution)), ("at", JournalTime.ToMicroseconds(at)),
        ];
        return await _database.WriteAsync(connection => connection.ExecuteAsync(QuarantineSql.Resolve, parameters, cancellation), cancellation) == 1;
    }

    /// <summary>Counts per source and rule, by name.</summary>
    public Task<IReadOnlyList<QuarantineCount>> CountsAsync(CancellationToken cancellation = default) => _database.ReadAsync(
        connection => connection.ListAsync(
            QuarantineSql.Counts,
            [],
            row => new QuarantineCount(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)),
            cancellation),
        cancellation);

    /// <summary>Since when the oldest open input waits; null if none is open.</summary>
    public async Task<DateTimeOffset?> OldestOpenAsync(CancellationToken cancellation = default)
    {
        var rows = await _database.ReadAsync(connection => connection.ListAsync(QuarantineSql.OldestOpen, [], row => row.NumberOrNull(0), cancellation), cancellation);
        return rows is [{ } oldest] ? JournalTime.FromMicroseconds(oldest) : null;
    }

    private static QuarantinedInput Row(DbDataReader row) => new(
        row.GetInt64(0),
        row.Instant(1),
        row.Instant(2),
        row.GetInt64(3),
        row.GetString(4),
        row.TextOrNull(5),
        row.TextOrNull(6),
        row.GetString(7),
        row.TextOrNull(8),
        row.NumberOrNull(9),
        row.GetString(10),
        row.GetString(11),
        row.GetBoolean(12),
        QuarantineSql.State(row.GetString(13)),
        row.IsDBNull(14) ? null : row.Instant(14),
        row.TextOrNull(15));
}
