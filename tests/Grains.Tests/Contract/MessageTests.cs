using System.Reflection;
using CchcLive.Domain.Events;
using CchcLive.Grains.Shards;
using Orleans.Concurrency;

namespace CchcLive.Grains.Tests.Contract;

/// <summary>What Orleans would only say when the program runs, or between two silos.</summary>
public sealed class MessageTests
{
    private static readonly Assembly Product = typeof(IShardGrain).Assembly;

    public static TheoryData<Type> Messages => [.. Product.GetTypes().Where(type => type.Namespace == "CchcLive.Grains.Messages" && !type.IsEnum && !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute)))];

    public static TheoryData<Type> Interfaces => [.. Product.GetTypes().Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type))];

    [Fact]
    public void ThereAreMessagesAndInterfaces()
    {
        Assert.True(Messages.Count > 10);
        Assert.Equal(13, Interfaces.Count);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void AMessage_IsSealedMarkedAndNumbered(Type message)
    {
        Assert.True(message.IsSealed);
        Assert.True(message.IsDefined(typeof(GenerateSerializerAttribute)), "lacks [GenerateSerializer]");
        Assert.True(message.IsDefined(typeof(ImmutableAttribute)), "lacks [Immutable]");
        var members = message.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(property => IsStored(message, property)).ToArray();
        var ids = members.Select(member => member.GetCustomAttribute<IdAttribute>()?.Id).ToArray();
        Assert.DoesNotContain(null, ids);
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(members.Length, message.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).Length);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void AMessage_HoldsOnlyWhatTravels(Type message) =>
        Assert.All(message.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public), field => Assert.True(Travels(field.FieldType), $"{field.FieldType} does not travel"));

    [Theory]
    [MemberData(nameof(Interfaces))]
    public void AMethod_TakesAndGivesOnlyWhatTravels_AndInterleavesOrIsOneWay(Type face)
    {
        foreach (var method in face.GetMethods())
        {
            var result = method.ReturnType.IsGenericType ? method.ReturnType.GetGenericArguments()[0] : null;
            Assert.All(method.GetParameters().Select(parameter => parameter.ParameterType).Append(result ?? typeof(int)), type => Assert.True(Travels(type) && !type.IsArray, $"{method}: {type}"));
            Assert.True(method.IsDefined(typeof(AlwaysInterleaveAttribute)) || method.IsDefined(typeof(OneWayAttribute)), $"{method} could wait for itself");
        }
    }

    private static bool IsStored(Type message, PropertyInfo property) =>
        message.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    private static bool Travels(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? (type.IsArray ? type.GetElementType()! : type);
        return plain.IsEnum || plain.IsPrimitive || plain == typeof(string) || plain == typeof(Guid) || plain == typeof(DateOnly)
            || typeof(IAddressable).IsAssignableFrom(plain) || (plain.Assembly != typeof(DossierEvent).Assembly && plain.IsDefined(typeof(GenerateSerializerAttribute)));
    }
}
