using System.Reflection;
using System.Text.RegularExpressions;
using Samen.Storage;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>The audit log says what changed of every record that has versions, and shows nothing secret or personal of it.</summary>
public sealed partial class AuditedTests
{
    /// <summary>Each version is a row of its own, which says what it changed; or not a record of the store.</summary>
    private static readonly string[] WithoutUpdates = ["ConfigurationStore.Row", "LiveConfiguration", "SubscriptionStore.Named"];

    /// <summary>These name things and organisations, not people.</summary>
    private static readonly string[] OfThings =
    [
        "AgendaItem.RuleSetName",
        "ApiKeyStore.Row.Name",
        "ClientStore.Row.Name",
        "CouncilInstruction.SortName",
        "Partner.Name",
        "Product.Name",
        "Product.PartnerName",
        "ProductUsage.PartnerName",
        "ProductUsage.ProductName",
    ];

    [Fact]
    public void Every_record_with_versions_is_audited()
    {
        var versioned = Types()
            .Where(type => type.GetProperty("Version") is { CanWrite: true } version && version.PropertyType == typeof(int));
        versioned.Where(type => !IsAudited(type)).Select(Named).Except(WithoutUpdates).ShouldBeEmpty();
        Types().Count(IsAudited).ShouldBeGreaterThan(20);
    }

    [Fact]
    public void What_is_secret_or_personal_of_an_audited_record_is_withheld() =>
        Types()
            .Where(IsAudited)
            .SelectMany(type => type.GetProperties().Where(property => property.CanWrite).Select(property => (type, property)))
            .Where(one => Suspicious().IsMatch(one.property.Name) && !one.property.IsDefined(typeof(WithheldAttribute)))
            .Where(one => one.property.PropertyType != typeof(byte[]))
            .Select(one => $"{Named(one.type)}.{one.property.Name}")
            .Except(OfThings)
            .ShouldBeEmpty();

    private static IEnumerable<Type> Types() => Repository.Stores.SelectMany(store => Repository.AssemblyOf(store).GetTypes());

    private static bool IsAudited(Type type) => type.IsDefined(typeof(AuditedAttribute), inherit: false);

    private static string Named(Type type) => type.DeclaringType is { } within ? $"{within.Name}.{type.Name}" : type.Name;

    [GeneratedRegex("Name|Mail|Phone|Hash|Secret|Password|Stamp|Sealed|Contact|Holder|Token$|Codes$|CodeStep|ExternalId")]
    private static partial Regex Suspicious();
}
