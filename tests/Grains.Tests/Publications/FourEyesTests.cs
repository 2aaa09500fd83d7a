using CchcLive.Domain.Access;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Access;
using CchcLive.Grains.Publications;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal;

namespace CchcLive.Grains.Tests.Publications;

/// <summary>Who may do what to whose work, and what is told of it.</summary>
public sealed class FourEyesTests
{
    [Fact]
    public async Task AMonth_GoesFromDraftToPublication_AndEveryActIsInTheAudit()
    {
        await using var world = await Months.WorldAsync();
        await world.SendAllAsync(Months.Lives());
        await world.DraftedAsync();
        Assert.Empty(await world.Desk().PublishedAsync());
        var published = await world.PublishAsync();

        Assert.Equal((PublicationStage.Published, true, "minh", "lan"), (published.Stage, published.IsPublic, published.Last!.ApprovedBy, published.Last.PublishedBy));
        Assert.Equal(published.Last.Hash, CanonicalJson.Hash((await world.Desk().PublicVersionAsync(Shipped.District, Months.March, 1))!));
        Assert.Null(await world.Desk().PublicVersionAsync(Shipped.District, Months.March, 2));
        var there = Assert.Single(await world.Desk().PublishedAsync());
        Assert.Equal((Shipped.District, Months.March), (there.Area, there.Period));
        Assert.Equal(["2025-03"], (await world.Desk().ListAsync(Shipped.District)).Select(status => status.Period.Id));

        await world.Desk().BeginAmendmentAsync(Shipped.District, Months.March, "Bổ sung", Months.Lan);
        Assert.Null(await world.Desk().PublicVersionAsync(Shipped.District, Months.March, 2)); // a draft is nobody's but the office's
        var withdrawn = await world.Desk().WithdrawAsync(Shipped.District, Months.March, "Sai đơn vị", Months.Lan);
        Assert.Equal((PublicationStage.Withdrawn, 1), (withdrawn.Stage, withdrawn.Versions.Count));
        Assert.Null(await world.Desk().PublicVersionAsync(Shipped.District, Months.March, 1));
        Assert.NotNull(await world.Desk().VersionAsync(Shipped.District, Months.March, 1));
        Assert.Empty(await world.Desk().PublishedAsync());

        var audit = new List<string>();
        await foreach (var line in world.Service<AuditLog>().ReadAsync(new AuditFilter()))
        {
            if (line.Entry.Action.StartsWith("publication-", StringComparison.Ordinal)) audit.Add($"{line.Entry.Actor} {line.Entry.Action} {line.Entry.Target}");
        }

        Assert.Equal(
            [
                "lan publication-drafted quan-binh-tan/2025-03", "lan publication-submitted quan-binh-tan/2025-03", "minh publication-approved quan-binh-tan/2025-03",
                "lan publication-published quan-binh-tan/2025-03", "lan publication-drafted quan-binh-tan/2025-03", "lan publication-withdrawn quan-binh-tan/2025-03",
            ],
            audit);
    }

    [Fact]
    public async Task WhatIsRefused_IsSaidInWords_AndNothingIsJournaled()
    {
        await using var world = await Months.WorldAsync();
        await world.SendAllAsync(Months.Lives());
        await world.DraftedAsync();
        var hash = (await world.Desk().ReadAsync(Shipped.District, Months.March)).Draft!.Hash;
        await RefusedAsync("chưa được trình", desk => desk.ApproveAsync(Shipped.District, Months.March, hash, Months.Minh));
        await RefusedAsync("lập lại", desk => desk.SubmitAsync(Shipped.District, Months.March, "0000", Months.Lan));
        await world.Desk().SubmitAsync(Shipped.District, Months.March, hash, Months.Lan);
        await RefusedAsync("chính mình", desk => desk.ApproveAsync(Shipped.District, Months.March, hash, Months.Lan));
        await RefusedAsync("chưa được duyệt", desk => desk.PublishAsync(Shipped.District, Months.March, hash, Months.Lan));
        await RefusedAsync("lý do", desk => desk.ReturnAsync(Shipped.District, Months.March, " ", Months.Minh));
        await RefusedAsync("trả lại", desk => desk.DraftAsync(Shipped.District, Months.March, Months.Lan));
        await RefusedAsync("tên", desk => desk.SubmitAsync(Shipped.District, Months.March, hash, new Doer(" ", null)));
        await world.Desk().ApproveAsync(Shipped.District, Months.March, hash, Months.Minh);
        await RefusedAsync("tự công bố", desk => desk.PublishAsync(Shipped.District, Months.March, hash, Months.Minh));
        Assert.Equal(3, (await world.Desk().ReadAsync(Shipped.District, Months.March)).History.Count);

        async Task RefusedAsync(string words, Func<PublicationDesk, Task> act) =>
            Assert.Contains(words, (await Assert.ThrowsAsync<PublicationException>(() => act(world.Desk()))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RealData_IsSignedWithAccounts()
    {
        await using var world = await Months.WorldAsync(isSimulated: false);
        await world.SendAllAsync(Months.Lives());
        var draft = await world.DraftedAsync();
        Assert.False(draft.Simulated);
        Assert.Contains("tài khoản", (await Assert.ThrowsAsync<PublicationException>(() => world.PublishAsync())).Message, StringComparison.Ordinal);

        foreach (var (name, role) in new[] { ("admin", Role.Admin), ("lan", Role.Publisher), ("minh", Role.Approver) })
            await world.Service<AccountDesk>().AddAsync(new Doer("local", null), name, name, [new Grant(role, role == Role.Admin ? null : Shipped.District, DateOnly.MinValue)], null);
        var hash = (await world.Desk().ReadAsync(Shipped.District, Months.March)).Draft!.Hash;
        Assert.Contains("đăng nhập", (await Assert.ThrowsAsync<PublicationException>(() => world.Desk().SubmitAsync(Shipped.District, Months.March, hash, new Doer("local", null)))).Message, StringComparison.Ordinal);
        Assert.Equal(PublicationStage.Published, (await world.PublishAsync()).Stage);
    }

    [Fact]
    public async Task TwoWhoWriteAtOnce_OneLosesAndIsToldSo()
    {
        await using var world = await Months.WorldAsync();
        await world.SendAllAsync(Months.Lives());
        await world.DraftedAsync();
        var hash = (await world.Desk().ReadAsync(Shipped.District, Months.March)).Draft!.Hash;
        world.Store.Hold();
        var asked = world.Store.Asked;
        var ours = world.Desk().SubmitAsync(Shipped.District, Months.March, hash, Months.Lan);
        await Wait.UntilAsync(() => world.Store.Asked > asked, "Nothing was tried.");
        await using var writer = new Journal.Writing.JournalWriter(world.Store.Real, world.Clock);
        var other = new PublicationJournal(world.Store.Real, writer);
        await other.AppendAsync(await other.ReadAsync(Shipped.District, "2025-03"), PublicationEntry.Of(new PublicationAct(PublicationActKind.Submitted, "hoa", world.Clock.GetUtcNow()) { Hash = hash }));
        world.Store.Release();

        Assert.Contains("Người khác", (await Assert.ThrowsAsync<PublicationException>(() => ours)).Message, StringComparison.Ordinal);
        Assert.Equal("hoa", (await world.Desk().ReadAsync(Shipped.District, Months.March)).Draft!.SubmittedBy);
    }

    [Fact]
    public async Task AnOutcomeThatIsNotKnown_IsReadFromTheJournal()
    {
        await using var world = await Months.WorldAsync();
        await world.SendAllAsync(Months.Lives());
        await world.DraftedAsync();
        var hash = (await world.Desk().ReadAsync(Shipped.District, Months.March)).Draft!.Hash;
        world.Store.Commits = Failing.AfterCommit;
        await Assert.ThrowsAnyAsync<JournalException>(() => world.Desk().SubmitAsync(Shipped.District, Months.March, hash, Months.Lan));
        world.Store.Commits = Failing.Never;
        Assert.Equal(PublicationStage.Submitted, (await world.Desk().ReadAsync(Shipped.District, Months.March)).Stage);
        Assert.Equal(PublicationStage.Approved, (await world.WhileTimePassesAsync(world.Desk().ApproveAsync(Shipped.District, Months.March, hash, Months.Minh))).Stage);
    }
}
