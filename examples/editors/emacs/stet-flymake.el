;;; stet-flymake.el --- A Flymake backend for stet  -*- lexical-binding: t -*-

;; Package-Requires: ((emacs "27.1"))

;;; Commentary:

;; (require 'stet-flymake)
;; (add-hook 'text-mode-hook #'stet-flymake-setup)
;;
;; Drafts are checked as they stand in the buffer, saved or not.

;;; Code:

(require 'flymake)
(require 'stet)

(defgroup stet nil "An editorial fact-check and copy-edit linter for drafts." :group 'tools)

(defcustom stet-command '("stet")
  "The command, and the arguments that come first, such as (\"npx\" \"stet\")."
  :type '(repeat string))

(defvar-local stet-flymake--process nil "The check of this buffer that runs.")

(defun stet-flymake--position (place end)
  "Give the position in the buffer of the start of a PLACE, or of its END."
  (goto-char (point-min))
  (stet-forward (alist-get 'offset (alist-get (if end 'end 'start) place)))
  (point))

(defun stet-flymake--diagnostic (message)
  "Turn a MESSAGE of the report into a diagnostic of the current buffer."
  (let-alist message
    (flymake-make-diagnostic
     (current-buffer)
     (stet-flymake--position .place nil)
     (stet-flymake--position .place t)
     (pcase .severity ("error" :error) ("warning" :warning) (_ :note))
     (format "%s [%s]%s" .reason .ruleId (if .note (concat "\n" .note) "")))))

(defun stet-flymake--diagnostics (report)
  "Turn a REPORT on the current buffer, which is JSON, into diagnostics."
  (let* ((parsed (json-parse-string report :object-type 'alist :array-type 'list :null-object nil))
         (messages (alist-get 'messages (car (alist-get 'files parsed)))))
    (save-excursion
      (save-restriction
        (widen)
        (mapcar #'stet-flymake--diagnostic messages)))))

(defun stet-flymake--finish (process source report-fn)
  "Give REPORT-FN what PROCESS found in the buffer SOURCE, or why it could not."
  (let ((output (with-current-buffer (process-buffer process) (buffer-string))))
    (with-current-buffer source
      (if (and (memq (process-exit-status process) '(0 1))
               (string-match "^{.*$" output))
          (funcall report-fn (stet-flymake--diagnostics (match-string 0 output)))
        (funcall report-fn :panic :explanation (replace-regexp-in-string "^{.*\n?" "" output))))))

(defun stet-flymake--sentinel (source report-fn)
  "Give a sentinel that reports on SOURCE to REPORT-FN unless a later check began."
  (lambda (process _event)
    (unless (process-live-p process)
      (unwind-protect
          (when (and (buffer-live-p source)
                     (eq process (buffer-local-value 'stet-flymake--process source)))
            (stet-flymake--finish process source report-fn))
        (kill-buffer (process-buffer process))))))

(defun stet-flymake (report-fn &rest _)
  "Check the current buffer, and give REPORT-FN the findings."
  (let ((earlier stet-flymake--process))
    (setq stet-flymake--process nil)
    (when (process-live-p earlier)
      (delete-process earlier)))
  (setq stet-flymake--process
        (make-process
         :name "stet" :noquery t :connection-type 'pipe :coding 'utf-8-unix
         :buffer (generate-new-buffer " *stet*")
         :command `(,@stet-command "--format" "json" "--stdin-filename"
                    ,(or buffer-file-name "draft.txt") "-")
         :sentinel (stet-flymake--sentinel (current-buffer) report-fn)))
  ;; A stet that cannot work does not read on; what it says of that is reported when it has ended.
  (ignore-errors
    (save-restriction
      (widen)
      (process-send-region stet-flymake--process (point-min) (point-max)))
    (process-send-eof stet-flymake--process)))

;;;###autoload
(defun stet-flymake-setup ()
  "Check the current buffer with stet, now and as it changes."
  (add-hook 'flymake-diagnostic-functions #'stet-flymake nil t)
  (flymake-mode 1))

(provide 'stet-flymake)
;;; stet-flymake.el ends here
