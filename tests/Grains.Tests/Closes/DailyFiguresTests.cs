using CchcLive.Domain.Counting;
using CchcLive.Grains.Tests.Support;
using Microsoft.Data.Sqlite;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Closes;

/// <summary>The table <c>daily_figures</c> says what the closes say, once.</summary>
public sealed class DailyFiguresTests
{
    [Fact]
    public async Task EveryCloseIsInTheTable_OnceAndWithItsFigures_AfterARestartToo()
    {
        await using var world = await World.StartAsync("2025-03-12 16:00");
        await world.SendAllAsync(Enumerable.Range(0, 12).Select(i => Received(Code(i), i % 3 == 0 ? Land : Justice, "2025-03-12 09:00", "2025-03-20 17:00")));
        await world.SendAsync(Completed(Code(0), "2025-03-12 15:00"));
        world.JumpTo("2025-03-13 00:00");
        var close = await world.ClosesAsync("2025-03-12");
        await TellsAsync(world, close.Rows.Count);
        Assert.Equal(close.Rows.Sum(row => row.Today[(int)Measure.Received]), await SumAsync(world, "received"));
        Assert.Equal(1, await SumAsync(world, "processed"));
        Assert.Equal(close.Rows.Count(row => row.DataAt == 0), await CountAsync(world, "received IS NULL AND feed = 'none'"));

        await world.RestartAsync();
        world.JumpTo("2025-03-14 00:00");
        var next = await world.ClosesAsync("2025-03-13");
        await TellsAsync(world, close.Rows.Count + next.Rows.Count);
        Assert.Equal(12, await SumAsync(world, "received"));
    }

    private static async Task TellsAsync(World world, int rows)
    {
        var found = 0;
        await Wait.UntilAsync(
            async () =>
            {
                world.Clock.Advance(TimeSpan.FromSeconds(1));
                await Task.Delay(10);
                return (found = await CountAsync(world, "true")) == rows;
            },
            () => $"The table has {found} rows, not {rows}.");
    }

    private static Task<int> CountAsync(World world, string where) => ReadAsync(world, $"SELECT count(*) FROM daily_figures WHERE area_id = '{Shipped.District}' AND {where}");

    private static Task<int> SumAsync(World world, string column) => ReadAsync(world, $"SELECT coalesce(sum({column}), 0) FROM daily_figures WHERE area_id = '{Shipped.District}'");

    private static async Task<int> ReadAsync(World world, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(world.DataDir, "cchc.db")};Mode=ReadOnly;Pooling=False;Default Timeout=30");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of this test
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt32(await command.ExecuteScalarAsync(), null);
    }
}
