using Microsoft.AspNetCore.Http;
using Samen.Contracts.Partners;
using Samen.Gateway.Pages.Kit;
using Samen.Gateway.Pages.Partners;

namespace Samen.Gateway.Tests;

/// <summary>Why a delivery failed is shown in the language of the page.</summary>
public sealed class DeliveryErrorTests
{
    private static readonly Ui Dutch = new(new HttpContextAccessor());

    [Fact]
    public void Every_error_code_has_a_Dutch_text_of_its_own()
    {
        var codes = Enum.GetValues<DeliveryErrorCode>();
        var texts = codes.Select(code => DeliveryError.Of(code, 401, "The English text.", Dutch)).ToList();
        texts.ShouldNotContain("The English text.");
        texts.Distinct().Count().ShouldBe(codes.Length);
    }

    [Fact]
    public void The_status_of_the_endpoint_is_in_the_text() =>
        DeliveryError.Of(DeliveryErrorCode.ErrorStatus, 401, "", Dutch).ShouldBe("Het eindpunt antwoordde 401.");

    [Fact]
    public void An_error_code_that_the_page_does_not_know_shows_the_text_of_the_service() =>
        DeliveryError.Of((DeliveryErrorCode)99, null, "Something new.", Dutch).ShouldBe("Something new.");
}
