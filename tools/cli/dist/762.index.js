export const id = 762;
export const ids = [762];
export const modules = {

/***/ 2762:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6247);
/* harmony import */ var _mainstem_pipeline__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7542);
/* harmony import */ var _previews_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8353);



const command = {
    usage: 'mainstem plan PROJECT... [--base REV] [--head REV] [--out DIR] [--json] [--cwd DIR]\n\n' +
        'What Terraform would do, from the working tree. Without AWS credentials a stack that needs them is skipped, and said so.\n' +
        '--out DIR also writes DIR/<project>.terraform.json.',
    accepts: ['base', 'head', 'out'],
    formats: ['terminal', 'json'],
    async run(options, args) {
        if (args.length === 0)
            throw new _mainstem_change_errors__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`Name a stack. Usage:\n${command.usage}`);
        // Planning looks at head alone; a base is needed only to find removed stacks.
        const { session, done } = await (0,_previews_js__WEBPACK_IMPORTED_MODULE_1__/* .openSession */ .f)({ ...options, base: options.base ?? options.head ?? 'HEAD' }, 'terraform');
        const outcome = await (0,_mainstem_pipeline__WEBPACK_IMPORTED_MODULE_2__/* .planProjects */ ._)(session, args);
        done();
        return (0,_previews_js__WEBPACK_IMPORTED_MODULE_1__/* .finishPreviews */ .b)(outcome, session, options);
    },
};


/***/ })

};
