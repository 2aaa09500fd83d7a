using System.Collections.Frozen;
using System.Collections.Immutable;
using Orleans.Embedded;

namespace CchcLive.Engines.Tests.EmbeddedOnly;

/// <summary>
/// The stand-in refuses at start what Orleans refuses later or only between silos. The interfaces are no grain interfaces, or no
/// host of these tests would start.
/// </summary>
public sealed class MessageRulesTests
{
    [Theory]
    [InlineData(typeof(IPlainValues))]
    [InlineData(typeof(IMarkedMessages))]
    [InlineData(typeof(IImmutableParameters))]
    [InlineData(typeof(IFrozenCollections))]
    [InlineData(typeof(IMarkedHierarchy))]
    public void WhatMayTravel_IsAccepted(Type type) => MessageRules.Check([type]);

    [Theory]
    [InlineData(typeof(IUnmarkedParameter), "Unmarked lacks [GenerateSerializer]")]
    [InlineData(typeof(IUnmarkedResult), "Unmarked lacks [GenerateSerializer]")]
    [InlineData(typeof(IUnmarkedField), "Unmarked lacks [GenerateSerializer]")]
    [InlineData(typeof(IUnmarkedElement), "Unmarked lacks [GenerateSerializer]")]
    [InlineData(typeof(IUnmarkedStruct), "UnmarkedStruct lacks [GenerateSerializer]")]
    [InlineData(typeof(IUnmarkedBase), "UnmarkedBase, base of")]
    [InlineData(typeof(IUnmarkedDerived), "UnmarkedDerived lacks [GenerateSerializer]")]
    [InlineData(typeof(IAnything), "System.Object lacks [GenerateSerializer]")]
    [InlineData(typeof(IMutableMessage), "MutableMessage lacks [Immutable]")]
    [InlineData(typeof(IMutableParameter), "could be changed after it was sent")]
    [InlineData(typeof(IMutableResult), "could be changed after it was sent")]
    [InlineData(typeof(IGenericMethod), "generic grain methods")]
    [InlineData(typeof(IStream), "a grain method returns void, Task or ValueTask")]
    [InlineData(typeof(IInherited), "Unmarked lacks [GenerateSerializer]")]
    public void WhatMayNotTravel_IsRefusedByName(Type type, string expected)
    {
        var refusal = Assert.Throws<OrleansConfigurationException>(() => MessageRules.Check([type]));
        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AllFaults_AreNamedAtOnce()
    {
        var refusal = Assert.Throws<OrleansConfigurationException>(() => MessageRules.Check([typeof(IUnmarkedParameter), typeof(IMutableResult)]));
        Assert.Contains("IUnmarkedParameter", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("IMutableResult", refusal.Message, StringComparison.Ordinal);
    }

    private interface IPlainValues
    {
        Task<decimal> Method(string text, int number, DateOnly date, DayOfWeek day, Guid? id, (int, string) pair, CancellationToken cancellationToken);

        ValueTask<TimeSpan> Value(Uri uri, IGrainWithStringKey grain);

        void Nothing();
    }

    private interface IMarkedMessages
    {
        Task<Marked> Method(Marked message, Marked? other);
    }

    private interface IImmutableParameters
    {
        Task Method([Immutable] byte[] bytes, [Immutable] IReadOnlyList<Marked> messages, [Immutable] ReadOnlyMemory<byte> memory, [Immutable] MutableMessage message);
    }

    private interface IFrozenCollections
    {
        Task<ImmutableArray<Marked>> Method(FrozenDictionary<string, int> numbers);
    }

    private interface IMarkedHierarchy
    {
        Task Method(MarkedBase message);
    }

    private interface IUnmarkedParameter
    {
        Task Method(Unmarked message);
    }

    private interface IUnmarkedResult
    {
        Task<Unmarked> Method();
    }

    private interface IUnmarkedField
    {
        Task Method(MarkedAroundUnmarked message);
    }

    private interface IUnmarkedElement
    {
        Task Method([Immutable] IReadOnlyDictionary<string, Unmarked[]> messages);
    }

    private interface IUnmarkedStruct
    {
        Task Method(UnmarkedStruct message);
    }

    private interface IUnmarkedBase
    {
        Task Method(MarkedOverUnmarked message);
    }

    private interface IUnmarkedDerived
    {
        Task Method(BaseOfUnmarked message);
    }

    private interface IAnything
    {
        Task Method([Immutable] object message);
    }

    private interface IMutableMessage
    {
        Task Method(MutableMessage message);
    }

    private interface IMutableParameter
    {
        Task Method(List<int> numbers);
    }

    private interface IMutableResult
    {
        Task<byte[]> Method();
    }

    private interface IGenericMethod
    {
        Task Method<T>(T message);
    }

    private interface IStream
    {
        IAsyncEnumerable<int> Method();
    }

    private interface IInherited : IUnmarkedParameter;

    [GenerateSerializer, Immutable]
    public sealed record Marked([property: Id(0)] string Name, [property: Id(1)] byte[] Body, [property: Id(2)] Marked? Inner, [property: Id(3)] IReadOnlyList<DateOnly> Dates);

    [GenerateSerializer, Immutable]
    public abstract record MarkedBase([property: Id(0)] int Number);

    [GenerateSerializer, Immutable]
    public sealed record MarkedDerived(int Number, [property: Id(0)] string Name) : MarkedBase(Number);

    public sealed record Unmarked(string Name);

    public readonly record struct UnmarkedStruct(int Number);

    [GenerateSerializer, Immutable]
    public sealed record MarkedAroundUnmarked([property: Id(0)] Unmarked Inner);

    public abstract record UnmarkedBase(int Number);

    [GenerateSerializer, Immutable]
    public sealed record MarkedOverUnmarked(int Number) : UnmarkedBase(Number);

    [GenerateSerializer, Immutable]
    public abstract record BaseOfUnmarked([property: Id(0)] int Number);

    public sealed record UnmarkedDerived(int Number) : BaseOfUnmarked(Number);

    [GenerateSerializer]
    public sealed class MutableMessage
    {
        [Id(0)]
        public int Number { get; set; }
    }
}
