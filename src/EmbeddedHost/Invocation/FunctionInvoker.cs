using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceBot.EmbeddedHost.Invocation;

/// <summary>
/// Makes the function's class from the invocation's services and calls the method. Constructor and method are bound once
/// to prepared delegates; a call costs no reflection.
/// </summary>
internal sealed class FunctionInvoker
{
    private readonly ObjectFactory _create;
    private readonly MethodInvoker _call;
    private readonly Func<object, FunctionContext, object>[] _arguments;

    private FunctionInvoker(MethodInfo method, Func<object, FunctionContext, object>[] arguments)
    {
        _create = ActivatorUtilities.CreateFactory(method.DeclaringType!, []);
        _call = MethodInvoker.Create(method);
        _arguments = arguments;
    }

    public static FunctionInvoker For(string name, MethodInfo method)
    {
        if (method.ReturnType != typeof(Task<IActionResult>) && method.ReturnType != typeof(IActionResult)
            && method.ReturnType != typeof(Task) && method.ReturnType != typeof(void))
        {
            throw new InvalidOperationException($"Function {name}: {method.ReturnType} cannot be returned; use Task, void, IActionResult or Task<IActionResult>.");
        }

        return new FunctionInvoker(method, method.GetParameters().Select(parameter => ArgumentOf(name, parameter)).ToArray());
    }

    /// <returns>What the function returned; null where it returns nothing.</returns>
    public async Task<IActionResult?> InvokeAsync(IServiceProvider services, object trigger, FunctionContext context)
    {
        var instance = _create(services, null);
        var arguments = new object?[_arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = _arguments[i](trigger, context);
        }

        switch (_call.Invoke(instance, arguments.AsSpan()))
        {
            case Task<IActionResult> answering:
                return await answering;
            case Task running:
                await running;
                return null;
            case var result:
                return result as IActionResult;
        }
    }

    private static Func<object, FunctionContext, object> ArgumentOf(string name, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (type == typeof(FunctionContext))
        {
            return static (_, context) => context;
        }

        if (type == typeof(CancellationToken))
        {
            return static (_, context) => context.CancellationToken;
        }

        var wanted = parameter.GetCustomAttributes().Select(ValueTypeOf).FirstOrDefault(value => value is not null);
        return wanted == type
            ? static (trigger, _) => trigger
            : throw new InvalidOperationException($"Function {name}: parameter {parameter.Name} of type {type} cannot be bound.");
    }

    private static Type? ValueTypeOf(Attribute attribute) => attribute switch
    {
        HttpTriggerAttribute => typeof(HttpRequest),
        QueueTriggerAttribute => typeof(string),
        TimerTriggerAttribute => typeof(TimerInfo),
        _ => null,
    };
}
