using Samen.Contracts.Partners;
using Shouldly;
using Xunit;

namespace Samen.Web.Tests;

public sealed class RequestFaultTests
{
    /// <summary>A form of a page may give an array where the API's serializer gives a list.</summary>
    [Fact]
    public void An_array_of_records_is_walked_entry_by_entry()
    {
        RequestFaults.Of(With([])).ShouldBeEmpty();
        RequestFaults.Of(With([null!])).Select(fault => fault.Field).ShouldBe(["/contacts/0"]);
        var wrong = new PartnerContact { Name = "", Email = "no address" };
        RequestFaults
            .Of(With([wrong]))
            .Select(fault => fault.Field)
            .ShouldBe(["/contacts/0/purpose", "/contacts/0/email"], ignoreOrder: true);
    }

    private static PartnerContactsRequest With(PartnerContact[] contacts) => new() { Contacts = contacts };
}
