using System.Globalization;
using CchcLive.Dashboard.Text;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Administration.Forms;

/// <summary>What somebody filled into a form, and what is wrong with each field. Immutable; nothing is lost when the form is shown again.</summary>
public sealed class Entries
{
    /// <summary>How long a text may be, in characters, where nothing else is said.</summary>
    public const int MaxText = 500;

    private readonly IReadOnlyDictionary<string, string> _values;
    private readonly IReadOnlyDictionary<string, string> _faults;

    private Entries(string form, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, string> faults) => (Form, _values, _faults) = (form, values, faults);

    /// <summary>The name of the form: several may stand on a page.</summary>
    public string Form { get; }

    /// <summary>True if something is wrong.</summary>
    public bool HasFaults => _faults.Count > 0;

    /// <summary>The fields that were filled in.</summary>
    public IEnumerable<KeyValuePair<string, string>> All => _values;

    /// <summary>What a field says, without blanks around it; "" if it was not filled in.</summary>
    public string this[string field] => _values.GetValueOrDefault(field, "");

    /// <summary>A form that nobody has filled in yet.</summary>
    /// <param name="form">Its name.</param>
    /// <param name="values">What stands in it from the start.</param>
    public static Entries Blank(string form, params IEnumerable<(string Field, string Value)> values) =>
        new(form, values.ToDictionary(value => value.Field, value => value.Value, StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>A form as it was sent; its field <c>form</c> names it.</summary>
    internal static Entries Of(IFormCollection sent) => new(
        sent["form"].ToString(),
        sent.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal) && field.Key is not ("form" or "do" or "confirmation"))
            .ToDictionary(field => field.Key, field => field.Value.ToString().Trim(), StringComparer.Ordinal),
        new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The same with something wrong with a field; what was wrong with it before stays.</summary>
    public Entries Faulty(string field, string message) =>
        _faults.ContainsKey(field) ? this : new Entries(Form, _values, new Dictionary<string, string>(_faults, StringComparer.Ordinal) { [field] = message });

    /// <summary>The same with a field that says something else.</summary>
    public Entries With(string field, string value) => new(Form, new Dictionary<string, string>(_values, StringComparer.Ordinal) { [field] = value }, _faults);

    /// <summary>What is wrong with a field; null for nothing.</summary>
    public string? FaultOf(string field) => _faults.GetValueOrDefault(field);

    /// <summary>What is wrong with none of the named fields, and would else not be seen.</summary>
    public IEnumerable<string> FaultsBeside(params string[] fields) => _faults.Where(fault => !fields.Contains(fault.Key, StringComparer.Ordinal)).Select(fault => fault.Value);

    /// <summary>What a field says; null if it was not filled in.</summary>
    public string? Optional(string field) => this[field] is { Length: > 0 } text ? text : null;

    /// <summary>True if a box was ticked.</summary>
    public bool IsTicked(string field) => this[field] == "on";

    /// <summary>A day; null if there is none or it cannot be read.</summary>
    public DateOnly? Day(string field) => DateOnly.TryParseExact(this[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>With a fault for each field that must be filled in and is not, or is too long.</summary>
    public Entries Demanding(params string[] fields) => fields.Aggregate(this, (entries, field) =>
        entries[field].Length == 0 ? entries.Faulty(field, Texts.FieldMissing) : entries[field].Length > MaxText ? entries.Faulty(field, Words.Fill(Texts.FieldTooLong, MaxText)) : entries);

    /// <summary>With a fault for each field that must be a day and is none.</summary>
    public Entries DemandingDay(params string[] fields) => fields.Aggregate(this, (entries, field) => entries.Day(field) is null ? entries.Faulty(field, Texts.FieldNoDay) : entries);

    /// <summary>The HTML id of a field.</summary>
    internal string Id(string field) => $"{Form}-{field}";
}
