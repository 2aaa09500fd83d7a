using CchcLive.Domain.Organisation;

namespace CchcLive.Domain.Catalogues.Checks;

/// <summary>Collects what is wrong with the fields of one item.</summary>
internal sealed class FieldFaults(ICatalogueItem item)
{
    private const int LongestCode = 64;
    private const int LongestId = 100;

    private readonly List<CatalogueFault> _faults = [];

    /// <summary>What was found.</summary>
    public IReadOnlyList<CatalogueFault> All => _faults;

    /// <summary>Notes a fault of a field, unless a condition holds.</summary>
    public void Demand(string field, bool holds, string message)
    {
        if (!holds) _faults.Add(new CatalogueFault(item.Kind.Name(), item.Key, field, message));
    }

    /// <summary>A code of our own: letters, digits, point, hyphen, underscore.</summary>
    public void Code(string field, string value) => Demand(
        field, value.Length is > 0 and <= LongestCode && char.IsAsciiLetterOrDigit(value[0]) && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'),
        $"phải là 1 đến {LongestCode} chữ cái không dấu, chữ số, dấu chấm, gạch ngang hay gạch dưới");

    /// <summary>An id that another system gave.</summary>
    public void Id(string field, string value) => Demand(
        field, value.Length is > 0 and <= LongestId && value.All(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c != '|'),
        $"phải là 1 đến {LongestId} ký tự, không có khoảng trắng hay dấu |");

    /// <summary>The id of a unit or an area.</summary>
    public void Unit(string field, string value) => Demand(field, UnitIds.IsValid(value), "không phải mã của một đơn vị hay khu vực");

    /// <summary>A line that must be there.</summary>
    public void Text(string field, string? value, int longest) => Demand(field, !string.IsNullOrWhiteSpace(value) && IsLine(value, longest), $"bắt buộc, một dòng nhiều nhất {longest} ký tự");

    /// <summary>A line that may be left out.</summary>
    public void Note(string field, string? value, int longest) => Demand(field, value is null || IsLine(value, longest), $"một dòng, nhiều nhất {longest} ký tự");

    /// <summary>Lines that may be left out.</summary>
    public void Lines(string field, string value, int longest) => Demand(field, IsLine(value.Replace("\n", "", StringComparison.Ordinal), longest), $"nhiều nhất {longest} ký tự");

    private static bool IsLine(string value, int longest) => value.Length <= longest && !value.Any(char.IsControl);
}
