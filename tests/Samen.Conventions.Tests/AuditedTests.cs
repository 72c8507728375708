using System.Reflection;
using System.Text.RegularExpressions;
using Samen.Storage;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>
/// The audit log says what changed of every record that has versions and what was in rows that are removed, and shows nothing secret
/// or personal of it.
/// </summary>
public sealed partial class AuditedTests
{
    /// <summary>Each version is a row of its own, which says what it changed; or not a record of the store.</summary>
    private static readonly string[] WithoutUpdates = ["ConfigurationStore.Row", "LiveConfiguration", "SubscriptionStore.Named"];

    /// <summary>These name things and organisations, not people.</summary>
    private static readonly string[] OfThings =
    [
        "Adoption.FacilityName",
        "Adoption.MunicipalityName",
        "Adoption.PartnershipName",
        "AdoptionCall.FacilityName",
        "AgendaItem.RuleSetName",
        "Answer.MunicipalityName",
        "ApiKeyStore.Row.Name",
        "BenefitVersion.MunicipalityName",
        "CalledMunicipality.MunicipalityName",
        "ClientStore.Row.Name",
        "CouncilInstruction.SortName",
        "CreditorAccount.AccountName",
        "Payment.AccountName",
        "Debtor.MunicipalityName",
        "Debtor.Name",
        "Explanation.FacilityName",
        "Explanation.MunicipalityName",
        "Facility.Name",
        "InitiativeOwner.MunicipalityName",
        "Need.MunicipalityName",
        "NeedDraft.MunicipalityName",
        "NeedSignature.MunicipalityName",
        "NeedVersion.MunicipalityName",
        "Obligation.MunicipalityName",
        "Obligation.PartnerName",
        "OwnerAsked.MunicipalityName",
        "Participation.MunicipalityName",
        "Partner.Name",
        "PlanVersion.MunicipalityName",
        "Pledge.MunicipalityName",
        "Procurement.FacilityName",
        "Procurement.LeadName",
        "Product.Name",
        "Product.PartnerName",
        "ProductUsage.PartnerName",
        "ProductUsage.ProductName",
        "Profile.MunicipalityName",
        "Question.FacilityName",
        "Question.MunicipalityName",
        "Realisation.MunicipalityName",
        "Seat.MunicipalityName",
    ];

    /// <summary>A count of its own, the database's clock, and what follows from another field that the log tells.</summary>
    private static readonly string[] WorkedOut =
    [
        "lease.expires_at_ms",
        "outbox_head.position",
        "partner.contacts_version",
        "sign_in_throttle.failures",
        "subscription.end_position",
    ];

    private const string Follows = "follows from a change that the log tells",
        Kept = "is kept in another table, where it can be read",
        Machinery = "is no act of anybody",
        OfFacts = "is removed by a fact of another service, which has its own history";

    private static readonly Dictionary<string, string> NotTold = new()
    {
        ["adopted_item"] = OfFacts,
        ["adoption"] = OfFacts,
        ["api_usage"] = Machinery,
        ["attachment_content"] = "the log must not hold it; its digest stays with the document",
        ["audit_entry"] = "the log says itself up to which entry they were removed",
        ["ballot"] = Kept,
        ["ballot_replaced"] = Kept,
        ["benefit"] = "the log tells the versions of it",
        ["called_municipality"] = OfFacts,
        ["coverage"] = Follows,
        ["delivery_attempt"] = Machinery,
        ["event_log"] = Machinery,
        ["expertise_profile"] = "the log must not hold it",
        ["facility"] = "FacilityRemoved names it, and nothing was recorded about it",
        ["facility_component"] = Follows,
        ["facility_copy"] = OfFacts,
        ["facility_use"] = OfFacts,
        ["followed_usage"] = OfFacts,
        ["idempotency"] = Machinery,
        ["inbox_parked"] = "the source still has it",
        ["initiative_component"] = Follows,
        ["initiative"] = "is a draft that nobody else saw; the log tells its owners and the versions of its plan",
        ["kept_form"] = "the log must not hold it",
        ["mail"] = Machinery,
        ["municipality"] = Follows,
        ["municipality_period"] = Follows,
        ["need_draft"] = "is a draft that nobody else saw; the log tells who recorded or discarded it",
        ["need_party"] = Follows,
        ["need_share"] = Follows,
        ["need_word_part"] = Follows,
        ["newsletter"] = "is a draft that no reader saw; the log tells who threw it away",
        ["newsletter_reader"] = "is an address, which is to be forgotten",
        ["notice"] = Machinery,
        ["oauth_assertion"] = Machinery,
        ["participation"] = OfFacts,
        ["partnership_member"] = OfFacts,
        ["path_median"] = Follows,
        ["pending_queue"] = Machinery,
        ["quota"] = Machinery,
        ["ratification"] = Follows,
        ["ratification_freed"] = Follows,
        ["result_bundle"] = Kept,
        ["search_entry"] = Follows,
        ["search_word"] = Follows,
        ["session"] = "the log must not hold it; it names who ended it",
        ["sign_in_throttle"] = Machinery,
        ["signing_key"] = Machinery,
        ["simulated_contribution"] = "it follows from the alternative",
        ["simulation_alternative"] = "nobody but its makers saw it, and the log says that one was removed",
        ["trace_commitment"] = OfFacts,
        ["unfinished_form"] = "the log must not hold it",
        ["vote_weight"] = Kept,
    };

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

    /// <summary>A value that is worked out in another way would be missing from the log.</summary>
    [Fact]
    public void An_update_sets_parameters_and_constants()
    {
        var workedOut =
            from text in Texts()
            let update = Update().Match(text.Text)
            where update.Success
            from Match set in Assignment().Matches(update.Groups["set"].Value + ",")
            where !Plain().IsMatch(set.Groups["value"].Value.Replace(set.Groups["column"].Value, "", StringComparison.Ordinal))
            select $"{update.Groups["table"].Value}.{set.Groups["column"].Value}";
        workedOut.Distinct().ShouldBe(WorkedOut, ignoreOrder: true);
    }

    [Fact]
    public void The_log_says_what_was_in_a_row_that_is_removed_or_a_reason_says_why_not()
    {
        var told = Types().Select(type => type.GetCustomAttribute<AuditedRowsAttribute>()?.Table).OfType<string>().ToList();
        var removed = Texts().Select(text => Delete().Match(text.Text)).Where(m => m.Success).Select(m => m.Groups["table"].Value);
        removed.Except(told).ShouldBe(NotTold.Keys, ignoreOrder: true);
    }

    /// <summary>What is in an audited row is a column of it, inserted with VALUES.</summary>
    [Fact]
    public void The_rows_of_which_the_log_tells_are_inserted_one_by_one()
    {
        var told = Types().Select(type => type.GetCustomAttribute<AuditedRowsAttribute>()?.Table).OfType<string>().ToHashSet();
        Texts()
            .Where(text => Insert().Match(text.Text) is { Success: true } insert && told.Contains(insert.Groups["table"].Value))
            .Where(text => !InsertOfValues().IsMatch(text.Text))
            .Select(text => text.Name)
            .ShouldBeEmpty();
    }

    private static IEnumerable<SqlText> Texts() => Repository.Stores.SelectMany(Migrations.AssembliesOf).Distinct().SelectMany(SqlText.Of);

    private static IEnumerable<Type> Types() => Repository.Stores.SelectMany(store => Repository.AssemblyOf(store).GetTypes());

    private static bool IsAudited(Type type) =>
        type.IsDefined(typeof(AuditedAttribute), inherit: false) || type.IsDefined(typeof(AuditedRowsAttribute), inherit: false);

    private static string Named(Type type) => type.DeclaringType is { } within ? $"{within.Name}.{type.Name}" : type.Name;

    [GeneratedRegex(@"^\s*UPDATE\s+(?<table>\w+)\s+SET\s+(?<set>.*)\sWHERE\s", RegexOptions.Singleline)]
    private static partial Regex Update();

    [GeneratedRegex(@"^\s*DELETE\s+FROM\s+(?<table>\w+)")]
    private static partial Regex Delete();

    [GeneratedRegex(@"^\s*INSERT\s+INTO\s+(?<table>\w+)")]
    private static partial Regex Insert();

    [GeneratedRegex(@"\)\s*VALUES\s*\((\s*@\w+\s*,?)+\)\s*$")]
    private static partial Regex InsertOfValues();

    /// <summary>Up to the comma that ends it, which is in no parentheses.</summary>
    [GeneratedRegex(@"\s*(?<column>\w+)\s*=\s*(?<value>([^,()]|\((?>[^()]+|\((?<d>)|\)(?<-d>))*(?(d)(?!))\))*),")]
    private static partial Regex Assignment();

    /// <summary>What is left of a value without the column itself.</summary>
    [GeneratedRegex(@"^\s*([-+]?\s*(@\w+|\d+)|NULL|'[^']*')?\s*$")]
    private static partial Regex Plain();

    [GeneratedRegex("Name|Mail|Phone|Hash|Secret|Password|Stamp|Sealed|Contact|Holder|Token$|Codes$|CodeStep|ExternalId")]
    private static partial Regex Suspicious();
}
