using CchcLive.Domain.Organisation;

namespace CchcLive.Domain.Tests.Organisation;

public class VietnameseNamesTests
{
    [Theory]
    [InlineData("Bình Hưng Hòa", "Bình Hưng Hoà")]
    [InlineData("Thủ Đức - Bình Thủy", "thủ đức - bình  thuỷ")]
    [InlineData("Tân Tạo", "Tân Ta\u0323o")]
    public void Two_spellings_are_one_name(string a, string b) => Assert.True(VietnameseNames.Same(a, b));

    [Theory]
    [InlineData("Bình Hưng Hòa", "Bình Hưng Hóa")]
    [InlineData("An Lạc", "An Lạc A")]
    [InlineData("Đa Kao", "Da Kao")]
    [InlineData("Tân", "Tần")]
    public void Different_names_stay_different(string a, string b) => Assert.False(VietnameseNames.Same(a, b));

    [Fact]
    public void Names_stand_in_dictionary_order()
    {
        string[] ordered = ["an", "ăn", "ân", "ba", "bà", "bà con", "bả", "bã", "bá", "bạ", "ban", "da", "đa", "ơn", "Phường 2", "Phường 10", "ưa", "xa"];
        Assert.Equal(ordered, ordered.Reverse().OrderBy(VietnameseOrder.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void An_id_made_from_a_name_is_plain_and_valid()
    {
        Assert.Equal("bt-p-binh-hung-hoa", UnitIds.FromName("bt-p", "Bình Hưng Hòa"));
        Assert.Equal("w-south-boston-waterfront-2", UnitIds.FromName("w", " South Boston / Waterfront (2) "));
        Assert.Equal("w-d-9", UnitIds.FromName("w", "Đ. 9"));
        Assert.True(UnitIds.IsValid(UnitIds.FromName("w", new string('a', 300))));
        Assert.Throws<ArgumentException>(() => UnitIds.FromName("abc", "x"));
    }
}
