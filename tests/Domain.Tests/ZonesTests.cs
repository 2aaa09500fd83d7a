namespace CchcLive.Domain.Tests;

/// <summary>An id of a zone comes from files and requests; it must never become the name of a file of the machine.</summary>
public class ZonesTests
{
    [Theory]
    [InlineData("Asia/Ho_Chi_Minh")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("Etc/GMT+7")]
    [InlineData("UTC")]
    public void An_id_is_found(string id) => Assert.Equal(id, Zones.Find(id).Id);

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/etc/passwd")]
    [InlineData("../../../etc/passwd")]
    [InlineData("Asia/../Asia/Ho_Chi_Minh")]
    [InlineData("Asia//Ho_Chi_Minh")]
    [InlineData("Asia/Ho_Chi_Minh/")]
    [InlineData("Asia/Ho_Chi_Minh\0")]
    [InlineData("")]
    [InlineData("Asia")]
    [InlineData("Asia/Sai_Gon")]
    public void Whatever_is_no_id_is_refused_and_no_file_is_read(string id)
    {
        Assert.False(Zones.TryFind(id, out _));
        Assert.Throws<TimeZoneNotFoundException>(() => Zones.Find(id));
    }
}
