using System.Text;
using CchcLive.Domain.Reconciliation;

namespace CchcLive.Domain.Tests.Reconciliation;

public sealed class ReconciliationRuleTests
{
    [Fact]
    public void ARule_IsRead() => Assert.Equal(new ReconciliationRule(14, "x"), ReconciliationRule.Parse("""{"explainWithinDays":14,"note":"x"}"""u8));

    [Theory]
    [InlineData("""{"explainWithinDays":-1,"note":"x"}""")]
    [InlineData("""{"explainWithinDays":366,"note":"x"}""")]
    [InlineData("""{"explainWithinDays":14}""")]
    [InlineData("[")]
    [InlineData("null")]
    public void WhatIsNoRule_IsRefused(string json) => Assert.Throws<FormatException>(() => ReconciliationRule.Parse(Encoding.UTF8.GetBytes(json)));
}
