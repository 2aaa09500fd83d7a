using CchcLive.Publishing.Official;
using CchcLive.Publishing.Tests.Support;

namespace CchcLive.Publishing.Tests;

public class SameBytesTests
{
    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("docx")]
    [InlineData("pdf")]
    [InlineData("json")]
    public async Task TheSameDocument_IsTheSameFile(string format)
    {
        var first = await Written.AsAsync(format, Documents.Small, isDraft: true);
        Assert.Equal(first, await Written.AsAsync(format, Documents.Small, isDraft: true));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("docx")]
    [InlineData("pdf")]
    public async Task ADraft_IsAnotherFileThanWhatIsPublished(string format) =>
        Assert.NotEqual(await Written.AsAsync(format, Documents.Small), await Written.AsAsync(format, Documents.Small, isDraft: true));

    [Fact]
    public void EveryFormat_IsFoundByItsName()
    {
        Assert.Equal(["pdf", "docx", "xlsx", "csv", "json"], PublicationWriters.All.Select(writer => writer.Format));
        Assert.All(PublicationWriters.All, writer => Assert.Same(writer, PublicationWriters.Find(writer.Format.ToUpperInvariant())));
        Assert.Null(PublicationWriters.Find("odt"));
    }

    [Fact]
    public void AFileName_SaysAreaPeriodAndVersion()
    {
        var document = Documents.Small;
        Assert.Equal("cham-muon-quan-binh-tan-2026-10-v1.pdf", PublicationFileName.Of(document, Documents.Published(document), PublicationWriters.Find("pdf")!));
        Assert.Equal("cham-muon-quan-binh-tan-2026-10-du-thao.zip", PublicationFileName.Of(document, Documents.Draft(document), PublicationWriters.Find("csv")!));
    }

    [Fact]
    public async Task AReaderWhoGoesAway_EndsTheWriting()
    {
        var document = Documents.Of(20_000);
        await Assert.ThrowsAsync<IOException>(() => PublicationWriters.Find("pdf")!.WriteAsync(PublicationText.Of(document, Documents.Published(document)), new Refusing(), TestContext.Current.CancellationToken));
    }

    private sealed class Refusing : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("The connection is gone.");
    }
}
